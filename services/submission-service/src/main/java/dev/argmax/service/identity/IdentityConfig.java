package dev.argmax.service.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Who may speak to this service, and how long a sign-in lasts.
@ConfigMapping(prefix = "argmax")
interface IdentityConfig {

  /// The secret shared by service, gateway and workers.
  String internalToken();

  /// How long a sign-in on the pages lasts.
  @WithDefault("PT12H")
  Duration sessionDuration();
}
