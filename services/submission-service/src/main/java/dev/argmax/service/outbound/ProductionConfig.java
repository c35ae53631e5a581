package dev.argmax.service.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What the whole of argmax is run for.
@ConfigMapping(prefix = "argmax")
interface ProductionConfig {

  /// Whether real students use this.
  @WithDefault("false")
  boolean production();
}
