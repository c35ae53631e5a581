package dev.argmax.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// CPU time of processes, from `/proc/PID/stat`.
final class ProcessCpu {
  /// What the kernel counts in there: hundredths of a second on every architecture that we run on.
  private static final int TICK_MILLIS = 10;

  private ProcessCpu() {}

  /// What a process, its living descendants, and the children that they waited for used so far.
  static Optional<Duration> ofFamily(ProcessHandle head) {
    try {
      long ticks = 0;
      for (var process : Stream.concat(Stream.of(head), head.descendants()).toList()) {
        ticks += ticks(process.pid());
      }
      return Optional.of(Duration.ofMillis(ticks * TICK_MILLIS));
    } catch (IOException | NumberFormatException _) {
      // One of them has just ended.
      return Optional.empty();
    }
  }

  private static long ticks(long pid) throws IOException {
    var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    // The name in parentheses may hold spaces; behind it the first field is the third of all.
    var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = 0;
    for (int i = 11; i <= 14; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks;
  }
}
