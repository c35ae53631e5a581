package dev.argmax.service.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How people who sign in at an identity provider are found here.
@ConfigMapping(prefix = "argmax.sso")
interface SsoConfig {
  /// What must be the same at the provider and here when somebody comes for the first time.
  @WithDefault("email")
  Match match();

  /// The ways to find somebody whose identity at the provider is not known yet.
  enum Match {
    /// An address that the provider has verified.
    EMAIL,
    /// The login name. Only for providers whose people cannot choose it.
    LOGIN,
    /// Nobody is found: whoever is not linked already stays outside.
    NONE
  }
}
