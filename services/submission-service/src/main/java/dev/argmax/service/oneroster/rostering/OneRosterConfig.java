package dev.argmax.service.oneroster.rostering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What OneRoster wants to know and no course says.
@ConfigMapping(prefix = "argmax.oneroster")
interface OneRosterConfig {

  /// What the school is called whose courses these are.
  @WithDefault("argmax")
  String school();
}
