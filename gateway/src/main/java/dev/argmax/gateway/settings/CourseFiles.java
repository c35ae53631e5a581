package dev.argmax.gateway.settings;

import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.service.ServiceAnswer;
import dev.argmax.gateway.service.SubmissionService;
import dev.argmax.gateway.staff.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Sends course files to the service, and says in lines why it refused one.
@ApplicationScoped
class CourseFiles {
  private final SubmissionService service;

  CourseFiles(SubmissionService service) {
    this.service = service;
  }

  /// @param apply false only asks what would change
  ServiceAnswer send(Desk desk, @Nullable FileUpload file, boolean apply) {
    var path = desk.api("definition").with("dryRun", apply ? "false" : "true");
    return SubmissionService.await(
        service.put(desk.visit().sender(), path, "application/yaml", content(file)));
  }

  static List<String> trouble(ServiceAnswer answer) {
    var lines = new ArrayList<String>();
    lines.add(Reading.problem(answer).detail());
    if (answer.status() == 400 || answer.status() == 409) {
      var refusal = answer.as(Refusal.class);
      lines.addAll(Objects.requireNonNullElse(refusal.cases(), List.of()));
      Objects.requireNonNullElse(refusal.errors(), List.<Flaw>of())
          .forEach(flaw -> lines.add("Line " + flaw.line() + ": " + flaw.message()));
    }
    return lines;
  }

  private static byte[] content(@Nullable FileUpload file) {
    try {
      return file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file is gone before it was passed on", e);
    }
  }

  record Refusal(@Nullable List<String> cases, @Nullable List<Flaw> errors) {}

  record Flaw(int line, String message) {}
}
