package dev.argmax.launch;

import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Which sandbox the worker runs students' code in.
public sealed interface SandboxChoice {
  /// Containers of this image.
  record Docker(String image) implements SandboxChoice {
    @Override
    public Map<String, String> environment() {
      return Map.of("ARGMAX_SANDBOX", "docker", "ARGMAX_SANDBOX_IMAGE", image);
    }

    @Override
    public String toString() {
      return "docker (" + image + ")";
    }
  }

  /// Processes of this machine: good for trying argmax, not for students' code.
  record Processes() implements SandboxChoice {
    @Override
    public Map<String, String> environment() {
      return Map.of("ARGMAX_SANDBOX", "process");
    }

    @Override
    public String toString() {
      return "process (for trying argmax only: not for students' code)";
    }
  }

  /// What the user may ask for.
  enum Wish {
    AUTO,
    DOCKER,
    PROCESS;

    static Wish parse(String word) {
      for (var wish : values()) {
        if (wish.name().toLowerCase(Locale.ROOT).equals(word)) {
          return wish;
        }
      }
      throw new LaunchException("--sandbox takes auto, docker or process, not " + word);
    }
  }

  /// What the worker is told.
  Map<String, String> environment();

  /// Finds out what this machine can do, building the image if it is missing.
  ///
  /// @param say told what takes long or is worth knowing
  static SandboxChoice make(Wish wish, Installation installation, Consumer<String> say) {
    if (wish == Wish.PROCESS) {
      return new Processes();
    }
    if (!dockerAnswers()) {
      return withoutDocker(wish, "no Docker engine answers", say);
    }
    say.accept("sandbox image: building it if it is missing (half a minute the first time)");
    var built =
        Shell.run(
            installation.home(),
            Duration.ofMinutes(10),
            Redirect.INHERIT,
            List.of("sh", installation.imageBuilder().toString()));
    return built.isOk() && !built.lastLine().isEmpty()
        ? new Docker(built.lastLine())
        : withoutDocker(wish, "the sandbox image could not be built", say);
  }

  /// Whether there is a Docker engine.
  static boolean dockerAnswers() {
    return Shell.run(
            Duration.ofSeconds(10), List.of("docker", "version", "--format", "{{.Server.Version}}"))
        .isOk();
  }

  private static SandboxChoice withoutDocker(Wish wish, String reason, Consumer<String> say) {
    if (wish == Wish.DOCKER) {
      throw new LaunchException(reason + ", and --sandbox docker asks for one");
    }
    say.accept(
        "WARNING: %s. Submissions run as PROCESSES of this machine: try argmax with it, but do not"
                .formatted(reason)
            + " let students' code in.");
    return new Processes();
  }
}
