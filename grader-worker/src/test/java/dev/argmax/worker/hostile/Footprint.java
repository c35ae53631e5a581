package dev.argmax.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What this JVM and the engine's boxes use just now.
///
/// @param heap bytes in use after a collection
/// @param files open descriptors of this process
/// @param threads platform threads of this process
/// @param engine bytes of the engine's logs and volumes, 0 where they cannot be read
/// @param orphans containers that no engine knows and that still have processes
record Footprint(long heap, long files, int threads, long engine, Set<String> orphans) {
  private static final Path ENGINE = Path.of("/var/lib/docker");
  private static final long MIB = 1L << 20;
  private static final Pattern CONTAINER = Pattern.compile("docker[/-]([0-9a-f]{64})");

  static Footprint now() {
    System.gc();
    var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    return new Footprint(
        memory.getUsed(), count(Path.of("/proc/self/fd")), threads, engineBytes(), findOrphans());
  }

  /// A tenth more is noise, and so are the few connections and pool threads that come and go.
  void requireNoMoreThan(Footprint before) {
    assertThat(heap).as("heap").isLessThan(before.heap + before.heap / 10 + 16 * MIB);
    assertThat(files).as("open files").isLessThanOrEqualTo(before.files + before.files / 10 + 8);
    assertThat(threads).as("threads").isLessThanOrEqualTo(before.threads + 8);
    assertThat(engine).as("the engine's files").isLessThan(before.engine + 10 * MIB);
    assertThat(orphans).as("boxes that are gone and still run").isSubsetOf(before.orphans);
  }

  /// Processes whose container is no longer there.
  private static Set<String> findOrphans() {
    var running = new HashSet<>(Command.docker("ps", "-aq", "--no-trunc").lines());
    running.addAll(Command.dockerOfMachine("ps", "-aq", "--no-trunc").lines());
    try (var processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> process.getFileName().toString().matches("\\d+"))
          .flatMap(Footprint::container)
          .filter(container -> !running.contains(container))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> container(Path process) {
    try {
      var match = CONTAINER.matcher(Files.readString(process.resolve("cgroup")));
      return match.find() ? Stream.of(match.group(1)) : Stream.of();
    } catch (IOException _) {
      return Stream.of(); // It ended while we looked.
    }
  }

  private static long engineBytes() {
    return bytes(ENGINE.resolve("containers")) + bytes(ENGINE.resolve("volumes"));
  }

  private static long bytes(Path directory) {
    if (!Files.isReadable(directory)) {
      return 0;
    }
    try (var files = Files.walk(directory)) {
      return files.mapToLong(Footprint::size).sum();
    } catch (IOException | UncheckedIOException _) {
      return 0; // Boxes come and go while we walk; the next look counts.
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (NoSuchFileException _) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long count(Path directory) {
    try (var entries = Files.list(directory)) {
      return entries.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
