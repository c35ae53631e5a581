package dev.argmax.proof;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Finds the directory that boxes run from, and lets this program use the natives in it.
public final class SandboxHomes {
  private static final String VARIABLE = "ARGMAX_SANDBOX_HOME";
  private static final String LIBTORCH = "libtorch";
  private static final Map<String, String> ENGINE =
      Map.of(
          "PYTORCH_VERSION", "2.7.1",
          "PYTORCH_FLAVOR", "cpu",
          "OPT_OUT_TRACKING", "true",
          "ai.djl.offline", "true",
          "ai.djl.pytorch.num_threads", "1",
          "ai.djl.pytorch.num_interop_threads", "1");

  private SandboxHomes() {}

  /// What the environment says, or the directory that this program's own jar lies in: boxes run
  /// from the same `lib/`.
  public static Path standard() {
    var named = System.getenv(VARIABLE);
    if (named != null && !named.isBlank()) {
      return Path.of(named);
    }
    try {
      var source = SandboxHomes.class.getProtectionDomain().getCodeSource();
      var jar = Path.of(source.getLocation().toURI());
      return Files.isDirectory(jar)
          ? jar.resolveSibling("sandbox-home")
          : jar.resolveSibling("..").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Lets DJL find PyTorch in `home`, if it is there and nothing else was said.
  public static void useNatives(Path home) {
    var natives = home.resolve(LIBTORCH).toAbsolutePath();
    if (!Files.isDirectory(natives) || System.getenv("PYTORCH_LIBRARY_PATH") != null) {
      return;
    }
    System.setProperty("PYTORCH_LIBRARY_PATH", natives.toString());
    System.setProperty("jna.boot.library.path", natives.toString());
    ENGINE.forEach(System::setProperty);
  }
}
