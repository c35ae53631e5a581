package dev.argmax.gateway.course;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What the pages cannot ask the service.
@ConfigMapping(prefix = "argmax.pages")
interface PagesConfig {
  /// The course that the start page leads to.
  @WithDefault("6.S898-fall-2022")
  String course();
}
