package dev.argmax.worker.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// Which sandbox to use, and what it needs.
@ConfigMapping(prefix = "argmax.sandbox")
interface SandboxConfig {
  /// `docker`, `process`, or `auto`: docker if it can be had, else process.
  @WithParentName
  @WithDefault("auto")
  Kind kind();

  /// The sandbox image, by tag or id. It must be there already: nothing is ever pulled.
  Optional<String> image();

  /// For the process sandbox: the directory with `lib/` and `libtorch/`.
  Optional<Path> home();

  /// Another OCI runtime than Docker's own, such as `runsc` for gVisor.
  Optional<String> runtime();

  /// True on a machine of the gpu lane: every runner gets a GPU, or a slice of one, for itself. The
  /// image must be the CUDA one, see `image/Dockerfile.gpu`.
  @WithDefault("false")
  boolean gpu();

  /// The tool that finds GPUs and looks after them.
  @WithDefault("nvidia-smi")
  String nvidiaSmi();

  /// How much memory of a whole GPU one runner may take, in MiB; all of it if nothing is said. A
  /// slice is its own limit.
  OptionalInt gpuMemoryMib();

  /// What may be asked for.
  enum Kind {
    AUTO,
    DOCKER,
    PROCESS
  }
}
