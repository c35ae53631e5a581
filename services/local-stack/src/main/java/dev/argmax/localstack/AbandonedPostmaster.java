package dev.argmax.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What `postmaster.pid` says after somebody killed the JVM that had started the server: the server
/// may live on, be dead, or its number may meanwhile belong to a stranger.
final class AbandonedPostmaster {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final int LOOKS = 200;

  private AbandonedPostmaster() {}

  /// Leaves no server running over this data directory, and no pid file that would stop the next.
  static void stop(Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var process = ProcessHandle.of(pid(pidFile)).filter(ProcessHandle::isAlive);
    if (process.isPresent() && servesFrom(process.get(), data)) {
      end(process.get());
    } else if (process.isPresent()) {
      // A stranger has the number: PostgreSQL would take it for a running server and refuse.
      Files.deleteIfExists(pidFile);
    }
  }

  private static long pid(Path pidFile) throws IOException {
    try (var lines = Files.lines(pidFile)) {
      return Long.parseLong(lines.findFirst().orElse("0").strip());
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static boolean servesFrom(ProcessHandle process, Path data) throws IOException {
    var commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    return Files.isReadable(commandLine)
        && Files.readString(commandLine).contains("postgres\0-D\0" + data + "\0");
  }

  private static void end(ProcessHandle server) {
    server.destroy();
    if (!isGone(server)) {
      server.destroyForcibly();
      if (!isGone(server)) {
        throw new LocalStackException(
            "an earlier PostgreSQL (process %d) does not end".formatted(server.pid()), null);
      }
    }
  }

  /// A zombie has no command line any more. It counts as gone: nobody may be there to reap it.
  private static boolean isGone(ProcessHandle server) {
    var commandLine = Path.of("/proc", Long.toString(server.pid()), "cmdline");
    for (var look = 0; look < LOOKS; look++) {
      try {
        if (!Files.exists(commandLine) || Files.readString(commandLine).isEmpty()) {
          return true;
        }
        Thread.sleep(BETWEEN_LOOKS);
      } catch (IOException _) {
        return true;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }
}
