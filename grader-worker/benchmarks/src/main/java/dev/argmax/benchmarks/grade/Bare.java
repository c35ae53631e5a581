package dev.argmax.benchmarks.grade;

import dev.argmax.launch.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `javac` over the submission, then `java` over the probes, with the options that nobody changes.
/// The probes are compiled beforehand, as the jar of an assignment would bring them.
final class Bare {
  /// Only silences a warning.
  static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

  private final Path lib;
  private final Map<String, String> environment;
  private final Path scratch;
  private final Path own;

  Bare(Installation installation, Path scratch) {
    var home = installation.home().resolve("grader-worker/harness/target/sandbox-home");
    this.lib = home.resolve("lib");
    this.environment = natives(home.resolve("libtorch"));
    this.scratch = scratch;
    this.own = installation.home().resolve("grader-worker/benchmarks/target/classes");
  }

  /// What DJL needs to find its natives where they lie unpacked, as they do at home from the second
  /// run on.
  static Map<String, String> natives(Path libtorch) {
    return Map.of(
        "PYTORCH_LIBRARY_PATH", libtorch.toString(),
        "PYTORCH_VERSION", "2.7.1",
        "PYTORCH_FLAVOR", "cpu",
        "DJL_OFFLINE", "true",
        "OPT_OUT_TRACKING", "true");
  }

  /// Compiles the probes once.
  void prepare(Workload work) {
    compile(work.solution(), classes(work), lib + "/*");
    compile(work.probes(), probes(work), lib + "/*:" + classes(work));
  }

  void run(Workload work, String seed) {
    compile(work.solution(), classes(work), lib + "/*");
    var line = new ArrayList<>(List.of(tool("java"), NATIVE_ACCESS, "-cp"));
    line.add(
        String.join(":", classes(work).toString(), probes(work).toString(), own + "", lib + "/*"));
    line.addAll(List.of(BareRun.class.getName(), seed));
    line.addAll(work.tests());
    Commands.run(environment, line);
  }

  private void compile(Path sources, Path classes, String classPath) {
    var line =
        new ArrayList<>(List.of(tool("javac"), "-nowarn", "-cp", classPath, "-d", classes + ""));
    line.addAll(Workload.javaFiles(sources));
    Commands.run(environment, line);
  }

  Path classes(Workload work) {
    return scratch.resolve(work.assignment() + "/classes");
  }

  Path probes(Workload work) {
    return scratch.resolve(work.assignment() + "/probes");
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
