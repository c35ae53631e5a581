package dev.argmax.service.coursefile;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The course this service was started for.
@Singleton
public final class CourseFiles {
  private final Optional<CourseFile> course;

  CourseFiles(CourseFileConfig config) {
    this.course = config.courseDirectory().map(CourseFiles::read);
  }

  /// Empty when no course directory is configured.
  public Optional<CourseFile> course() {
    return course;
  }

  private static CourseFile read(Path directory) {
    Path file = directory.resolve("course.yaml");
    try {
      return new CourseYaml(file.toString()).parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The course directory has no readable course.yaml", e);
    }
  }
}
