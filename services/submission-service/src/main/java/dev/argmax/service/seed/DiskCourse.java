package dev.argmax.service.seed;

import dev.argmax.service.course.Definitions;
import dev.argmax.service.coursefile.CourseFile;
import dev.argmax.service.coursefile.CourseFileException;
import dev.argmax.service.coursefile.CourseYaml;
import dev.argmax.service.definition.Load;
import dev.argmax.service.definition.Load.Origin;
import dev.argmax.service.definition.Load.Outcome;
import dev.argmax.service.definition.Loading;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The course file beside the service. It is taken over when it is another one than at the last
/// time, so a restart undoes nothing that was loaded since.
@ApplicationScoped
class DiskCourse {
  private static final Logger LOG = Logger.getLogger(DiskCourse.class);

  private final Definitions definitions;
  private final Loading loading;

  DiskCourse(Definitions definitions, Loading loading) {
    this.definitions = definitions;
    this.loading = loading;
  }

  /// Takes the file over if it is new. A file that is wrong, or that would take something away,
  /// leaves the course as it is; without any course there is nothing to leave.
  ///
  /// @throws CourseFileException if the first file of all is wrong
  void takeOver(String text) {
    try {
      CourseFile file = CourseYaml.parse(text);
      String sha256 = sha256(text);
      if (!definitions.fileSha256(file.id()).equals(Optional.of(sha256))) {
        takeOver(new Load(text, file, new Origin.Disk(sha256), false));
      }
    } catch (CourseFileException e) {
      if (definitions.isFirstStart()) {
        throw e;
      }
      LOG.errorf("course.yaml has errors; the course stays as it was. errors:\n%s", e.getMessage());
    }
  }

  private void takeOver(Load load) {
    switch (loading.load(load)) {
      case Outcome.Loaded loaded ->
          LOG.infof(
              "course.yaml is loaded. course=%s changes=%d",
              load.file().id(), loaded.changes().size());
      case Outcome.Refused refused ->
          LOG.errorf(
              "course.yaml would take away from work already handed in; course %s stays as it was."
                  + " cases:\n%s",
              load.file().id(), String.join("\n", refused.cases()));
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
