package dev.argmax.worker.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How runs are done.
@ConfigMapping(prefix = "argmax")
public interface RunConfig {
  /// Decides which variant of a problem a submission gets. Who knows it can foresee the inputs, so
  /// it never leaves the worker; who changes it changes what a regrade draws.
  String variantSecret();

  /// How often the lease on a run is prolonged. Well below the service's lease duration.
  @WithDefault("PT3S")
  Duration heartbeatInterval();
}
