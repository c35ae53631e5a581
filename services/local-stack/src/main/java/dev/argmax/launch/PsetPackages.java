package dev.argmax.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Builds the course's problem sets into the files that service and worker read.
final class PsetPackages {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Installation installation;
  private final Consumer<String> say;

  PsetPackages(Installation installation, Consumer<String> say) {
    this.installation = installation;
    this.say = say;
  }

  /// Leaves an up-to-date package of every problem set in this directory.
  void buildInto(Path directory) {
    try {
      for (var source : installation.psets()) {
        var file = directory.resolve(source.getFileName() + ".pset");
        if (!isNewerThan(file, source) || !isNewerThan(file, installation.sandboxHome())) {
          build(source, file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void build(Path source, Path file) {
    say.accept("building problem set " + source.getFileName());
    var command =
        List.of(
            "env",
            // Building a starter records the solution's evidence, so it runs DJL as a box does.
            "PYTORCH_LIBRARY_PATH=" + installation.sandboxHome().resolve("libtorch"),
            "PYTORCH_VERSION=2.7.1",
            "PYTORCH_FLAVOR=cpu",
            "DJL_OFFLINE=true",
            "OPT_OUT_TRACKING=true",
            JavaCommand.java(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            installation.sandboxHome().resolve("lib") + "/*",
            "dev.argmax.proof.PsetMain",
            "build",
            source.toString(),
            "-o",
            file.toString());
    var result = Shell.run(installation.home(), PATIENCE, Redirect.INHERIT, command);
    if (!result.isOk()) {
      throw new LaunchException("%s could not be built:\n%s".formatted(source, result.output()));
    }
  }

  private static boolean isNewerThan(Path file, Path sources) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    var built = Files.getLastModifiedTime(file);
    try (var tree = Files.walk(sources)) {
      for (var path : (Iterable<Path>) tree::iterator) {
        if (Files.getLastModifiedTime(path).compareTo(built) > 0) {
          return false;
        }
      }
    }
    return true;
  }
}
