package dev.argmax.gateway.identity;

import dev.argmax.gateway.browser.Digests;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody shows to be known. Never printed, and remembered only as a digest.
public record Token(String value) {
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/=-]{8,512})");
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._~+/=-]{8,512}");

  /// The token of an `Authorization` header, if that is what it holds.
  public static Optional<Token> ofHeader(@Nullable String header) {
    var matcher = BEARER.matcher(header == null ? "" : header.strip());
    return matcher.matches() ? Optional.of(new Token(matcher.group(1))) : Optional.empty();
  }

  /// The token of a cookie, if it can be one.
  public static Optional<Token> ofCookie(@Nullable String value) {
    return value != null && VALUE.matcher(value).matches()
        ? Optional.of(new Token(value))
        : Optional.empty();
  }

  /// The token of a link, if it can be one.
  public static Optional<Token> ofLink(@Nullable String value) {
    return ofCookie(value);
  }

  String digest() {
    return Digests.sha256(value);
  }

  @Override
  public String toString() {
    return "Token[…]";
  }
}
