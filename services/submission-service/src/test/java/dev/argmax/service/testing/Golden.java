package dev.argmax.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that are committed and must equal what the code makes; `-Dgolden.update=true` rewrites
/// them.
public final class Golden {
  private Golden() {}

  /// Compares, or rewrites the file.
  public static void holds(Path file, String made) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, made);
      }
      assertThat(made)
          .as("%s is out of date; run the test with -Dgolden.update=true and read the diff", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
