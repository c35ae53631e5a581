package dev.argmax.benchmarks.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs programs to their end.
final class Commands {
  private Commands() {}

  /// @throws IllegalStateException if it ends with another status than 0
  static void run(Map<String, String> environment, List<String> line) {
    try {
      var builder =
          new ProcessBuilder(line)
              .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.INHERIT);
      builder.environment().putAll(environment);
      var status = builder.start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("ended with %d: %s".formatted(status, line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
