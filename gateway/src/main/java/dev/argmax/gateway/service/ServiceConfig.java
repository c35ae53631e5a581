package dev.argmax.gateway.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// Where the submission service is and how long it may take.
@ConfigMapping(prefix = "argmax.service")
public interface ServiceConfig {
  /// Its base address, without a path.
  URI url();

  /// How long making a connection may take.
  @WithDefault("PT2S")
  Duration connectTimeout();

  /// How long an answer's head may take; longer than the longest `?wait`.
  @WithDefault("PT90S")
  Duration answerTimeout();

  /// Connections kept at most. Every event stream and every `?wait` holds one.
  @WithDefault("1024")
  int connections();
}
