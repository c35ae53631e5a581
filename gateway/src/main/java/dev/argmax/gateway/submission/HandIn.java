package dev.argmax.gateway.submission;

import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.service.Sender;
import dev.argmax.gateway.service.ServicePath;
import dev.argmax.gateway.service.SubmissionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/// Hands the files of a form to the service.
@ApplicationScoped
class HandIn {
  private final SubmissionService service;

  HandIn(SubmissionService service) {
    this.service = service;
  }

  Outcome send(Sender sender, ServicePath path, List<FileUpload> uploads) {
    var files = uploads.stream().filter(HandIn::chosen).toList();
    if (files.isEmpty()) {
      return new Refused(400, "Choose the files to hand in first.");
    }
    var multipart = new Multipart();
    var answer =
        SubmissionService.await(
            service.post(sender, path, multipart.type(), multipart.body(files)));
    if (answer.ok()) {
      return new Accepted(answer.as(Receipt.class).id());
    }
    var problem = Reading.problem(answer);
    return new Refused(answer.status() == 401 ? 503 : answer.status(), problem.detail());
  }

  /// Browsers send a part without name and content for an input that was left empty.
  private static boolean chosen(FileUpload file) {
    return file.fileName() != null && !file.fileName().isEmpty();
  }

  /// What became of it.
  sealed interface Outcome {}

  record Accepted(String id) implements Outcome {}

  record Refused(int status, String reason) implements Outcome {}

  record Receipt(String id) {}
}
