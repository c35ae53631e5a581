package dev.argmax.launch;

import static dev.argmax.launch.Finding.fail;
import static dev.argmax.launch.Finding.pass;
import static dev.argmax.launch.Finding.warn;

import dev.argmax.localstack.FreePorts;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `./argmax doctor`: a line per need, with what to do where one is not met.
final class Doctor {
  private static final long GIB = 1L << 30;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Installation installation;
  private final Options options;

  Doctor(Installation installation, Options options) {
    this.installation = installation;
    this.options = options;
  }

  /// 1 if something is missing without which argmax cannot run, else 0.
  int run() {
    var findings = findings();
    findings.forEach(System.out::println);
    return findings.stream().anyMatch(finding -> finding.isFatal()) ? 1 : 0;
  }

  private List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    findings.add(jdk());
    findings.add(maven());
    findings.addAll(EngineFindings.all());
    findings.add(disk());
    findings.add(memory());
    findings.add(userNamespaces());
    findings.add(port());
    findings.add(gpu());
    pool().ifPresent(findings::add);
    return findings;
  }

  private static Finding jdk() {
    var version = Runtime.version();
    var hasCompiler = Files.exists(Path.of(System.getProperty("java.home"), "bin", "javac"));
    return version.feature() == 25 && hasCompiler
        ? pass("JDK 25", version.toString())
        : fail("JDK 25", version + " is not a JDK 25: install one and set JAVA_HOME to it");
  }

  private Finding maven() {
    return Files.isExecutable(installation.home().resolve("mvnw"))
        ? pass("Maven wrapper", "./mvnw")
        : fail("Maven wrapper", "./mvnw is missing or not executable: chmod +x mvnw");
  }

  private Finding disk() {
    try {
      var free = Files.getFileStore(installation.home()).getUsableSpace() / GIB;
      return free >= 6
          ? pass("disk", free + " GiB free")
          : warn("disk", free + " GiB free; images, packages and data want 6 GiB: make room");
    } catch (IOException e) {
      return warn("disk", "cannot tell: " + e.getMessage());
    }
  }

  private static Finding memory() {
    try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
      var available =
          lines
              .filter(line -> line.startsWith("MemAvailable:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / (1 << 20))
              .findFirst()
              .orElse(0);
      return available >= 4
          ? pass("memory", available + " GiB available")
          : warn("memory", available + " GiB available; argmax and one box want 4 GiB");
    } catch (IOException _) {
      return fail("Linux", "argmax runs on Linux, and this has no /proc/meminfo");
    }
  }

  private static Finding userNamespaces() {
    if (!System.getProperty("user.name").equals("root")) {
      return pass("user namespaces", "not needed: not root");
    }
    return ask("unshare", "-U", "true").isOk()
        ? pass("user namespaces", "usable; the embedded PostgreSQL runs in one")
        : fail(
            "user namespaces",
            "blocked, and the embedded PostgreSQL refuses root: run argmax as an ordinary user");
  }

  private Finding port() {
    var port = options.port();
    return FreePorts.isFree(port)
        ? pass("port " + port, "free")
        : warn("port " + port, "taken: `up --port N` takes another, or `./argmax down` first");
  }

  /// Only of a system that is up.
  private Optional<Finding> pool() {
    var ports = new EnvFile(new DataDirectory(options.data()).portsEnv()).values();
    var port = ports.get("WORKER_PORT");
    return port == null ? Optional.empty() : PoolReport.ask(Integer.parseInt(port)).map(Doctor::of);
  }

  private static Finding of(PoolReport pool) {
    var fact =
        "%d of %d runners are booted; %d runs found one, %d had to wait for one"
            .formatted(pool.ready(), pool.wanted(), pool.warm(), pool.cold());
    return pool.ready() > 0 || pool.wanted() == 0
        ? pass("runner pool", fact)
        : warn("runner pool", fact + ": is there memory for them (ARGMAX_POOL_RESERVE_MIB)?");
  }

  private static Finding gpu() {
    var gpus = ask("nvidia-smi", "--query-gpu=name", "--format=csv,noheader");
    return gpus.isOk() && !gpus.output().isEmpty()
        ? pass("GPU", gpus.output().lines().toList().toString())
        : warn("GPU", "none seen by nvidia-smi: only problem sets of the cpu lane can be graded");
  }

  private static Shell.Result ask(String... command) {
    return Shell.run(Path.of("/"), PATIENCE, Redirect.DISCARD, List.of(command));
  }
}
