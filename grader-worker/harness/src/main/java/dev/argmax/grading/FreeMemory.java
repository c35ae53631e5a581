package dev.argmax.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells whether the machine has memory to spare.
@FunctionalInterface
interface FreeMemory {
  /// As the kernel tells it; where it doesn't, there is room.
  FreeMemory OF_THIS_MACHINE = mebibytes -> available() >= mebibytes;

  boolean hasRoom(long mebibytes);

  private static long available() {
    try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Long.MAX_VALUE);
    } catch (IOException _) {
      return Long.MAX_VALUE;
    }
  }
}
