package dev.argmax.service.coursefile;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// The course file that this service was started for, right or wrong.
@Singleton
public final class CourseFiles {
  private final Optional<String> text;

  CourseFiles(CourseFileConfig config) {
    this.text = config.courseDirectory().map(CourseFiles::read);
  }

  /// What it says; empty when no course directory is configured.
  public Optional<String> text() {
    return text;
  }

  /// The time zone that it names; UTC if it names none.
  public ZoneId zone() {
    return text.map(CourseYaml::zone).orElse(ZoneOffset.UTC);
  }

  private static String read(Path directory) {
    try {
      return Files.readString(directory.resolve("course.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException("The course directory has no readable course.yaml", e);
    }
  }
}
