package dev.argmax.service.coursefile;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// Where the course is.
@ConfigMapping(prefix = "argmax")
interface CourseFileConfig {

  /// The directory that holds `course.yaml`; absent means that no course is brought in at start.
  Optional<Path> courseDirectory();
}
