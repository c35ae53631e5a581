package dev.argmax.gateway.identity;

import org.jspecify.annotations.Nullable;

/// Who the identity provider says somebody is, from a verified ID token. The service decides who
/// that is here.
///
/// @param login the name that they sign in with at the provider
/// @param emailVerified whether the provider knows that the address is theirs
public record ProviderClaims(
    String issuer,
    String subject,
    @Nullable String login,
    @Nullable String email,
    boolean emailVerified) {

  /// What to call somebody whom nobody here knows.
  public String who() {
    if (login != null) {
      return login;
    }
    return email == null ? subject : email;
  }
}
