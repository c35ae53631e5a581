package dev.argmax.launch;

import static dev.argmax.launch.Finding.pass;
import static dev.argmax.launch.Finding.warn;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// What holds students' code on this machine, and whether ways out of it are known.
final class EngineFindings {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)+");

  private EngineFindings() {}

  static List<Finding> all() {
    return List.of(engine(), runc(), kernel(), appArmor(), image(), gvisor(), containerToolkit());
  }

  private static Finding engine() {
    var version = ask("docker", "version", "--format", "{{.Server.Version}}");
    if (!version.isOk()) {
      return warn(
          "Docker engine",
          "none answers, so submissions run as processes (for trying only): install docker and"
              + " start dockerd");
    }
    return compared("Docker engine", version.lastLine(), Floor.ENGINE);
  }

  private static Finding runc() {
    var parts =
        ask(
            "docker",
            "version",
            "--format",
            "{{range .Server.Components}}{{.Name}} {{.Version}}\n{{end}}");
    return parts
        .output()
        .lines()
        .filter(line -> parts.isOk() && line.startsWith("runc "))
        .findFirst()
        .map(line -> compared("runc", line.substring("runc ".length()), Floor.RUNC))
        .orElseGet(() -> warn("runc", "the engine does not say which it uses"));
  }

  /// Distributions mend kernels without a version that could be compared.
  private static Finding kernel() {
    var version = System.getProperty("os.version");
    return pass(
        "kernel",
        version
            + "; keep it patched. CVE-2026-31431 needs AF_ALG, which the boxes' system call filter"
            + " refuses whatever the kernel");
  }

  private static Finding appArmor() {
    return Files.exists(Path.of("/sys/kernel/security/apparmor/profiles"))
        ? pass("AppArmor", "on: Docker adds its profile docker-default to every box")
        : warn("AppArmor", "off; one more wall around boxes: boot with a kernel that has it");
  }

  private static Finding image() {
    var images = ask("docker", "image", "ls", "-q", "argmax/sandbox");
    return images.isOk() && !images.output().isEmpty()
        ? pass("sandbox image", "argmax/sandbox is there")
        : warn(
            "sandbox image",
            "not built yet: `up` and `demo` build it, or run grader-worker/image/build-image.sh");
  }

  private static Finding gvisor() {
    var runtimes = ask("docker", "info", "--format", "{{json .Runtimes}}");
    return runtimes.isOk() && runtimes.output().contains("runsc")
        ? pass("gVisor", "Docker knows runsc; set ARGMAX_SANDBOX_RUNTIME=runsc to use it")
        : warn("gVisor", "absent; a second wall around students' code: install runsc for Docker");
  }

  private static Finding containerToolkit() {
    var version = ask("nvidia-ctk", "--version");
    var number = NUMBER.matcher(version.output());
    return version.isOk() && number.find()
        ? compared("NVIDIA toolkit", number.group(), Floor.CONTAINER_TOOLKIT)
        : pass("NVIDIA toolkit", "absent; only the gpu lane needs nvidia-container-toolkit");
  }

  private static Finding compared(String need, String version, Floor floor) {
    return floor.isMetBy(version)
        ? pass(need, version)
        : warn(
            need,
            "%s has known ways out of a container; for students' code in production install %s or"
                    .formatted(version, floor.version())
                + " later");
  }

  private static Shell.Result ask(String... command) {
    return Shell.run(Path.of("/"), PATIENCE, Redirect.DISCARD, List.of(command));
  }
}
