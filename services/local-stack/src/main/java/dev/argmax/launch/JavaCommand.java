package dev.argmax.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Command lines of our JVMs, sized for one course on one machine.
final class JavaCommand {
  private JavaCommand() {}

  /// The `java` that this process runs on.
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// A deployable.
  static List<String> jar(String mark, int heapMiB, Path jar) {
    return line(mark, heapMiB, List.of("-jar", jar.toString()));
  }

  /// A class with a main method.
  static List<String> main(String mark, int heapMiB, List<String> classPathAndArguments) {
    var rest = new ArrayList<>(List.of("-cp"));
    rest.addAll(classPathAndArguments);
    return line(mark, heapMiB, rest);
  }

  private static List<String> line(String mark, int heapMiB, List<String> rest) {
    var line =
        new ArrayList<>(
            List.of(
                java(),
                mark,
                "-Xmx" + heapMiB + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                // These wait more than they compute: C2 took more CPU in the first hour than all
                // else
                // that they did.
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:-UsePerfData",
                // A process that limps is worse than one that is started again.
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    line.addAll(rest);
    return line;
  }

  /// Each arena of the C allocator keeps what it once had; two are enough for servers this small.
  static Map<String, String> smallAllocator() {
    return Map.of("MALLOC_ARENA_MAX", "2");
  }
}
