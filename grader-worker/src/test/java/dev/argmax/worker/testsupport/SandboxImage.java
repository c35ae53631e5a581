package dev.argmax.worker.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The sandbox image of this build, made if it is missing. Without a Docker daemon the test that
/// asks is skipped, and says so.
public final class SandboxImage {
  private static @Nullable String built;

  private SandboxImage() {}

  /// The image's tag.
  public static synchronized String tag() {
    String tag = built;
    if (tag == null) {
      tag = build();
      built = tag;
    }
    return tag;
  }

  private static String build() {
    boolean answers = run(List.of("docker", "version")).exit() == 0;
    if (!answers) {
      System.err.println("SKIPPED: no Docker daemon answers, so the Docker sandbox is not tested.");
    }
    Assumptions.assumeTrue(answers, "no Docker daemon answers: the Docker sandbox is not tested");
    var built = run(List.of("sh", Path.of("image", "build-image.sh").toString()));
    if (built.exit() != 0) {
      throw new AssertionError("the sandbox image could not be built");
    }
    return built.output().strip();
  }

  private static Ended run(List<String> command) {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      Process process = builder.start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), output);
    } catch (IOException e) {
      return new Ended(127, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private record Ended(int exit, String output) {}
}
