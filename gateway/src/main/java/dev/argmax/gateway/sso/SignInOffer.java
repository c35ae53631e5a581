package dev.argmax.gateway.sso;

import org.jspecify.annotations.Nullable;

/// The ways to sign in just now.
///
/// @param passwords whether logins and passwords of our own are taken
/// @param sso absent where no provider is set up
public record SignInOffer(boolean passwords, @Nullable Sso sso) {

  /// Signing in at the provider.
  ///
  /// @param name what people call the provider
  /// @param link where signing in begins; absent while the provider does not answer
  /// @param signOut where the session at the provider can be ended, if it says so
  public record Sso(String name, @Nullable String link, @Nullable String signOut) {}
}
