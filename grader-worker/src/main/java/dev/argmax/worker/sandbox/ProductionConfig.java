package dev.argmax.worker.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Whether students depend on this worker.
@ConfigMapping(prefix = "argmax")
interface ProductionConfig {
  /// True refuses every sandbox that does not hold hostile code.
  @WithDefault("false")
  boolean production();
}
