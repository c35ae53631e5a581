package dev.argmax.benchmarks.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// @param mebibytes the most that it held at once
record Memory(String process, long mebibytes) {
  /// 0 when the process is gone.
  static long peakOf(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          / 1024;
    } catch (IOException _) {
      return 0;
    }
  }
}
