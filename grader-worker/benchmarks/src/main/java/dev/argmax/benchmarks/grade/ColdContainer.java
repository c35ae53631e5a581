package dev.argmax.benchmarks.grade;

import dev.argmax.launch.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What most autograders do: a container for each submission, started when it comes, in which
/// `javac` and then `java` run. It is as locked as our boxes are but for what it is given to read:
/// the code, and a shell, which our image has none of.
final class ColdContainer {
  private static final String JRE = "/opt/argmax/jre/bin/";

  private final String image;
  private final Path seccomp;
  private final Path own;
  private final Bare bare;

  ColdContainer(Installation installation, String image, Bare bare) {
    this.image = image;
    this.bare = bare;
    this.own = installation.home().resolve("grader-worker/benchmarks/target/classes");
    this.seccomp =
        installation
            .home()
            .resolve(
                "grader-worker/src/main/resources/dev/argmax/worker/sandbox/docker/seccomp.json");
  }

  void run(Workload work, String seed) {
    var line = new ArrayList<>(cage());
    mount(line, Path.of("/bin/dash"), "/bin/sh");
    mount(line, work.solution(), "/given/solution");
    mount(line, bare.probes(work), "/given/probes");
    mount(line, own, "/given/own");
    Bare.natives(Path.of("/opt/argmax/libtorch"))
        .forEach((name, value) -> line.addAll(List.of("-e", name + "=" + value)));
    line.addAll(List.of("-e", "DJL_CACHE_DIR=/tmp", image, "/bin/sh", "-c", script(work, seed)));
    Commands.run(Map.of(), line);
  }

  private List<String> cage() {
    return List.of(
        "docker",
        "run",
        "--rm",
        "--network",
        "none",
        "--read-only",
        "--cap-drop",
        "ALL",
        "--security-opt",
        "no-new-privileges",
        "--security-opt",
        "seccomp=" + seccomp,
        "--pids-limit",
        "256",
        "--memory",
        "1g",
        "--memory-swap",
        "1g",
        "--cpus",
        "2",
        "--ulimit",
        "core=0",
        "--ulimit",
        "nofile=1024",
        "--ipc",
        "none",
        "--log-driver",
        "none",
        "--init",
        "--user",
        "63999:63999",
        "--tmpfs",
        "/tmp:rw,noexec,nosuid,nodev,size=64m,mode=1777");
  }

  private static void mount(List<String> line, Path from, String to) {
    if (!Files.exists(from)) {
      throw new IllegalStateException(from + " is missing");
    }
    line.addAll(List.of("--volume", from + ":" + to + ":ro"));
  }

  private static String script(Workload work, String seed) {
    var sources = new ArrayList<String>();
    for (var file : Workload.javaFiles(work.solution())) {
      sources.add("/given/solution/" + work.solution().relativize(Path.of(file)));
    }
    return "%sjavac -nowarn -cp '/opt/argmax/lib/*' -d /tmp/classes %s && %sjava %s -Djava.io.tmpdir=/tmp -cp '/tmp/classes:/given/probes:/given/own:/opt/argmax/lib/*' %s %s %s"
        .formatted(
            JRE,
            String.join(" ", sources),
            JRE,
            Bare.NATIVE_ACCESS,
            BareRun.class.getName(),
            seed,
            String.join(" ", work.tests()));
  }
}
