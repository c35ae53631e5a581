package dev.argmax.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process of ours that is running, whoever started it.
///
/// Numbers are used again, so a pid file is believed only if the process of that number carries our
/// mark on its command line.
final class LiveProcess {
  private final ProcessHandle handle;

  private LiveProcess(ProcessHandle handle) {
    this.handle = handle;
  }

  /// The argument that tells a part of this data directory from every other process.
  static String mark(DataDirectory data, Part part) {
    return "-Dlaunched.part=%s@%s".formatted(part.slug(), data.root());
  }

  static Optional<LiveProcess> of(DataDirectory data, Part part) {
    return pidIn(data.pidFile(part))
        .flatMap(ProcessHandle::of)
        .filter(process -> hasArgument(process.pid(), mark(data, part)))
        .map(LiveProcess::new);
  }

  long pid() {
    return handle.pid();
  }

  /// Asks it to end, and after this long makes it end.
  void stop(Duration patience) {
    handle.destroy();
    if (!endsWithin(patience)) {
      handle.destroyForcibly();
      endsWithin(patience);
    }
  }

  private boolean endsWithin(Duration patience) {
    try {
      handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Optional<Long> pidIn(Path file) {
    try {
      return Optional.of(Long.parseLong(Files.readString(file).strip()));
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static boolean hasArgument(long pid, String argument) {
    try {
      var commandLine = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
      return commandLine.contains("\0" + argument + "\0");
    } catch (IOException _) {
      return false;
    }
  }
}
