package dev.argmax.worker.service;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/// Where the submission service is.
@ConfigMapping(prefix = "argmax")
public interface ServiceConfig {
  /// Its internal address, such as `http://127.0.0.1:8081`.
  URI serviceUrl();

  /// The secret that services and workers share.
  String internalToken();
}
