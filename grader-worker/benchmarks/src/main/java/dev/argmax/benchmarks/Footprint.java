package dev.argmax.benchmarks;

import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.Installation;
import dev.argmax.launch.LeftoverBoxes;
import dev.argmax.launch.Part;
import dev.argmax.launch.SandboxChoice;
import dev.argmax.launch.SystemSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Resident memory of a whole argmax at rest, process by process.
final class Footprint {
  private static final long BAR_MIB = 2560;
  private static final String CLOCK = "2022-09-20T12:00";

  private Footprint() {}

  static int run() {
    var installation = Installation.here();
    var sandbox =
        SandboxChoice.make(SandboxChoice.Wish.AUTO, installation, line -> System.err.println(line));
    var data = installation.home().resolve(".argmax/footprint");
    var settings = SystemSettings.of(data, 0, sandbox, CLOCK);
    try (var system =
        ArgmaxSystem.start(installation, settings, line -> System.err.println(line))) {
      return print(measure(system));
    }
  }

  private static int print(Map<String, Long> mebibytes) {
    mebibytes.forEach((name, size) -> System.out.printf("%-20s %6d MiB%n", name, size));
    var sum = mebibytes.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf(
        "%-20s %6d MiB   bar %d MiB   ratio %.2f%n", "sum", sum, BAR_MIB, (double) sum / BAR_MIB);
    return sum <= BAR_MIB ? 0 : 1;
  }

  private static Map<String, Long> measure(ArgmaxSystem system) {
    var sizes = new LinkedHashMap<String, Long>();
    for (var process : system.processes()) {
      sizes.put(process.part().slug(), mebibytesOf(process.pid()));
    }
    sizes.put(Part.POSTGRES.slug(), mebibytesOf(system.postmasterPid()));
    sizes.put("idle boxes", boxes(system).mapToLong(Footprint::mebibytesOf).sum());
    return sizes;
  }

  /// First processes of the containers that the worker keeps ready; boxes that are plain processes
  /// count with the worker.
  private static Stream<Long> boxes(ArgmaxSystem system) {
    return LeftoverBoxes.of(system.workerId()).stream().map(LeftoverBoxes::pidOf);
  }

  private static long mebibytesOf(long pid) {
    var family =
        ProcessHandle.of(pid).stream()
            .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()));
    return family.mapToLong(process -> residentKibibytes(process.pid())).sum() / 1024;
  }

  private static long residentKibibytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException _) {
      return 0;
    }
  }
}
