package dev.argmax.service.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where requests may go.
@ConfigMapping(prefix = "argmax.outbound")
interface OutboundConfig {

  /// Whether they may also go to this machine and to private networks, and without TLS. For
  /// development and tests; production mode refuses to start with it.
  @WithDefault("false")
  boolean allowPrivate();
}
