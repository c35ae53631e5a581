package dev.argmax.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How short of CPU the machine is, as the kernel counts it
/// (<https://docs.kernel.org/accounting/psi.html>).
final class CpuPressure {
  private static final Path FILE = Path.of("/proc/pressure/cpu");

  private CpuPressure() {}

  /// For how long some program had to wait for a CPU, since the machine was started; nothing where
  /// the kernel does not count it.
  static Optional<Duration> waited() {
    try (var lines = Files.lines(FILE)) {
      return lines
          .filter(line -> line.startsWith("some "))
          .map(line -> line.substring(line.lastIndexOf('=') + 1).strip())
          .map(micros -> Duration.of(Long.parseLong(micros), ChronoUnit.MICROS))
          .findFirst();
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }
}
