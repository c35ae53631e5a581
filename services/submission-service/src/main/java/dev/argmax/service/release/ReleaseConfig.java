package dev.argmax.service.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How soon other systems learn of a change.
@ConfigMapping(prefix = "argmax")
interface ReleaseConfig {

  /// How often is looked for something to publish.
  @WithDefault("PT1S")
  Duration releaseInterval();
}
