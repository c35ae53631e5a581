package dev.argmax.service.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who an identity provider says somebody is, from an ID token that the gateway has verified.
///
/// @param issuer the provider
/// @param subject never changes and is never given to somebody else; all the rest may
/// @param login the name that people sign in with at the provider
/// @param emailVerified whether the provider knows that the address is theirs
public record ProviderClaims(
    String issuer,
    String subject,
    @Nullable String login,
    @Nullable String email,
    boolean emailVerified) {
  private static final Pattern ASCII = Pattern.compile("[!-~]+");

  /// The address in lower case, if it may be believed. Outside of ASCII, different letters can
  /// become one in lower case, so such addresses are nobody's.
  public Optional<String> provenEmail() {
    return Optional.ofNullable(email)
        .filter(address -> emailVerified && ASCII.matcher(address).matches())
        .map(address -> address.toLowerCase(Locale.ROOT));
  }
}
