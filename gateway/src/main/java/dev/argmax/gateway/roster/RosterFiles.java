package dev.argmax.gateway.roster;

import dev.argmax.gateway.service.ServiceAnswer;
import dev.argmax.gateway.service.SubmissionService;
import dev.argmax.gateway.staff.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Sends roster files to the service.
@ApplicationScoped
class RosterFiles {
  private final SubmissionService service;

  RosterFiles(SubmissionService service) {
    this.service = service;
  }

  /// @param apply false only asks what would change
  ServiceAnswer send(Desk desk, @Nullable FileUpload file, boolean apply, boolean allowDrops) {
    return send(desk, body(file), apply, allowDrops);
  }

  /// The same for a file that nobody uploaded.
  ServiceAnswer send(Desk desk, String file, boolean apply, boolean allowDrops) {
    return send(desk, BodyPublishers.ofString(file), apply, allowDrops);
  }

  private ServiceAnswer send(Desk desk, BodyPublisher body, boolean apply, boolean allowDrops) {
    var path =
        desk.api("roster", "import")
            .with("dryRun", apply ? "false" : "true")
            .with("allowDrops", allowDrops ? "true" : "false");
    return SubmissionService.await(service.post(desk.visit().sender(), path, "text/csv", body));
  }

  private static BodyPublisher body(@Nullable FileUpload file) {
    try {
      return file == null ? BodyPublishers.noBody() : BodyPublishers.ofFile(file.uploadedFile());
    } catch (FileNotFoundException e) {
      throw new IllegalStateException("An uploaded file is gone before it was passed on", e);
    }
  }
}
