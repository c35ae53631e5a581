package dev.argmax.gateway.sso;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/// Signing in at the institution's OpenID Connect provider. Off without [#issuer()].
@ConfigMapping(prefix = "argmax.sso")
public interface SsoConfig {
  /// The provider's issuer address; what it offers is read below it at
  /// `.well-known/openid-configuration`.
  Optional<URI> issuer();

  /// What people call the provider.
  @WithDefault("your institution")
  String name();

  /// The name under which the provider knows us.
  @WithDefault("argmax")
  String clientId();

  /// What we show the provider; absent for a public client.
  Optional<String> clientSecret();

  /// Whether logins and passwords of our own are taken beside the provider.
  @WithDefault("true")
  boolean passwords();
}
