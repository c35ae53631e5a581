package dev.argmax.service.lti.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How argmax behaves as a tool of learning management systems.
@ConfigMapping(prefix = "argmax.lti")
public interface LtiConfig {

  /// How long somebody may take between leaving for the platform and coming back.
  @WithDefault("PT10M")
  Duration patience();

  /// How often is looked for scores that a platform has not been told of.
  @WithDefault("PT1M")
  Duration scoreInterval();
}
