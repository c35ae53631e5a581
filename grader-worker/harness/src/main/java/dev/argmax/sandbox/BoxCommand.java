package dev.argmax.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The command line and environment of a box's program, the same for every kind of sandbox.
///
/// Nothing else may be in a box's environment: the code inside can read it. Flags are arguments
/// because `JAVA_TOOL_OPTIONS` would let an environment change them, and prints on standard error.
///
/// @param arguments the Java options, the class path and the main class; without the `java` in
///   front
/// @param environment all of it
public record BoxCommand(List<String> arguments, Map<String, String> environment) {
  /// All options but those that depend on the program. The serial collector and C1 alone start
  /// fastest and take the fewest threads.
  ///
  /// Native access and raw memory are denied to all but DJL's engine, which is loaded as a module
  /// so that it can be told apart. It is an automatic module, open to everybody, so code that knows
  /// this can define a class inside it and is through: a hurdle, no wall. The wall is the box.
  private static final List<String> COMMON =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism",
          "-XX:ErrorFile=/dev/null",
          // Standard output is for frames: not even the JVM's last words may go there.
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Xlog:all=warning:stderr",
          "-XX:ActiveProcessorCount=1",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:MaxMetaspaceSize=96m",
          "--illegal-native-access=deny",
          "--enable-native-access=ai.djl.pytorch_engine",
          "--sun-misc-unsafe-memory-access=deny",
          "--add-modules=ai.djl.pytorch_engine",
          "-Dfile.encoding=UTF-8",
          "-Dai.djl.offline=true",
          "-Dai.djl.pytorch.num_threads=1",
          "-Dai.djl.pytorch.num_interop_threads=1",
          "-Djna.nounpack=true");

  public BoxCommand {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /// The command for a box.
  ///
  /// @param home the directory that `SandboxHome` lays out, as the box sees it
  /// @param scratch the only directory that the box may write to, as it sees it
  public static BoxCommand of(BoxSpec spec, Path home, Path scratch) {
    // One that is missing, or was made for other jars or another JDK, only costs a slower boot.
    return of(spec, home, scratch, "-XX:AOTCache=" + bootCache(home, spec.program()));
  }

  /// The command that boots a box's program once and, when it ends, writes `cache`: what later
  /// boots need not load, link and verify again.
  public static BoxCommand training(BoxSpec spec, Path home, Path scratch, Path cache) {
    return of(spec, home, scratch, "-XX:AOTCacheOutput=" + cache);
  }

  /// Where a program's boot cache lies.
  public static Path bootCache(Path home, BoxProgram program) {
    return home.resolve("boot").resolve(program.name().toLowerCase(Locale.ROOT) + ".aot");
  }

  private static BoxCommand of(BoxSpec spec, Path home, Path scratch, String cache) {
    var libtorch = home.resolve("libtorch");
    var arguments = new ArrayList<>(COMMON);
    arguments.add(cache);
    arguments.add("-Xmx" + spec.limits().heapMiB() + "m");
    arguments.add("-XX:MaxDirectMemorySize=" + spec.limits().heapMiB() + "m");
    arguments.addAll(programOptions(spec.program()));
    arguments.add("-Djava.io.tmpdir=" + scratch);
    arguments.add("-Duser.home=" + scratch);
    arguments.add("-Djna.boot.library.path=" + libtorch);
    arguments.add("--module-path=" + engine(home, "api") + ":" + engine(home, "pytorch-engine"));
    var classPath = home.resolve("boot/boxes.jar").toString();
    arguments.addAll(List.of("-cp", classPath, spec.program().mainClass()));
    return new BoxCommand(arguments, environment(libtorch, scratch));
  }

  private static Path engine(Path home, String name) {
    return home.resolve("engine").resolve(name + ".jar");
  }

  private static Map<String, String> environment(Path libtorch, Path scratch) {
    return Map.ofEntries(
        Map.entry("LANG", "C.UTF-8"),
        Map.entry("DJL_OFFLINE", "true"),
        Map.entry("OPT_OUT_TRACKING", "true"),
        Map.entry("DJL_CACHE_DIR", scratch.toString()),
        Map.entry("PYTORCH_LIBRARY_PATH", libtorch.toString()),
        Map.entry("PYTORCH_VERSION", "2.7.1"),
        Map.entry("PYTORCH_FLAVOR", "cpu"),
        Map.entry("OMP_NUM_THREADS", "1"),
        Map.entry("MKL_NUM_THREADS", "1"),
        // Loading libtorch fills 50 MB of C heap. In one arena of huge pages that is a few dozen
        // page faults instead of twelve thousand, a seventh of a boot.
        Map.entry("MALLOC_ARENA_MAX", "1"),
        Map.entry("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1"));
  }

  private static List<String> programOptions(BoxProgram program) {
    return switch (program) {
      // A full heap ends the runner at once, whatever the student's code catches.
      case RUNNER -> List.of("-Xms32m", "-XX:+ExitOnOutOfMemoryError");
      // These two answer that they ran out, so that they can say in which job.
      case COMPILER, REFEREE -> List.of("-Xms64m");
    };
  }
}
