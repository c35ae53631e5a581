package dev.argmax.gateway.service;

import io.smallrye.config.ConfigMapping;

/// What our own parts show each other.
@ConfigMapping(prefix = "argmax.internal")
public interface InternalConfig {
  /// The secret shared by gateway, service and workers.
  String token();
}
