package dev.argmax.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a command to its end.
final class Shell {
  /// How a command ended, with what it wrote to both streams.
  record Result(int status, String output) {
    boolean isOk() {
      return status == 0;
    }

    String lastLine() {
      return output.strip().lines().reduce("", (_, line) -> line);
    }
  }

  private static final int NOT_FOUND = 127;
  private static final int TIMED_OUT = 124;

  private Shell() {}

  /// A command that is missing or takes longer than this counts as one that fails.
  static Result run(Duration patience, List<String> command) {
    return run(Path.of("").toAbsolutePath(), patience, ProcessBuilder.Redirect.DISCARD, command);
  }

  /// Standard error goes to `errors`; standard output is returned.
  static Result run(
      Path directory, Duration patience, ProcessBuilder.Redirect errors, List<String> command) {
    Path output = null;
    try {
      output = Files.createTempFile("argmax-", ".out");
      var process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return new Result(TIMED_OUT, "no answer within " + patience.toSeconds() + " s");
      }
      return new Result(
          process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return new Result(NOT_FOUND, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted while running " + command.getFirst(), e);
    } finally {
      if (output != null) {
        output.toFile().delete();
      }
    }
  }
}
