package dev.argmax.worker.sandbox.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// CPU time of a container, from the kernel's account of its control group. A worker that itself
/// runs in a container must see the machine's `/sys/fs/cgroup`, read-only, to find it.
final class BoxCpu {
  private static final Path GROUPS = Path.of("/sys/fs/cgroup");

  private BoxCpu() {}

  /// What all processes of the container used so far; nothing where its group is not found.
  static Optional<Duration> of(String id) {
    var scope = "system.slice/docker-" + id + ".scope";
    return nanos("cpuacct/docker/" + id)
        .or(() -> micros("docker/" + id))
        .or(() -> micros(scope))
        .or(() -> nanos("cpuacct/" + scope));
  }

  /// Version 1 of control groups.
  private static Optional<Duration> nanos(String group) {
    return read(group + "/cpuacct.usage").map(text -> Duration.ofNanos(Long.parseLong(text)));
  }

  /// Version 2.
  private static Optional<Duration> micros(String group) {
    return read(group + "/cpu.stat")
        .flatMap(
            text ->
                text.lines()
                    .filter(line -> line.startsWith("usage_usec "))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .map(micros -> Duration.of(Long.parseLong(micros), ChronoUnit.MICROS))
                    .findFirst());
  }

  private static Optional<String> read(String file) {
    try {
      return Optional.of(Files.readString(GROUPS.resolve(file)).strip());
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
