package dev.argmax.service.client;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A request for an access token (RFC 6749, 4.4.2).
///
/// @param basic whether the credentials came as HTTP Basic
/// @param scope what is asked for, with blanks between; empty for all that the program may
record TokenRequest(String grantType, String clientId, String secret, boolean basic, String scope) {

  /// @param headers may hold the credentials of HTTP Basic, which the gateway passes on; they hold
  ///   before those of the form
  static TokenRequest of(HttpHeaders headers, Form form) {
    String[] pair = basic(headers.getHeaderString("Argmax-Basic"));
    return new TokenRequest(
        text(form.grantType),
        pair == null ? text(form.clientId) : pair[0],
        pair == null ? text(form.clientSecret) : pair[1],
        pair != null,
        text(form.scope));
  }

  private static String @Nullable [] basic(@Nullable String credentials) {
    if (credentials == null) {
      return null;
    }
    String[] nobody = {"", ""};
    try {
      String text =
          new String(Base64.getDecoder().decode(credentials.strip()), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? nobody
          : new String[] {decoded(text.substring(0, colon)), decoded(text.substring(colon + 1))};
    } catch (IllegalArgumentException e) {
      return nobody;
    }
  }

  // Within HTTP Basic both are encoded like forms (RFC 6749, 2.3.1).
  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String text(@Nullable String field) {
    return Objects.requireNonNullElse(field, "").strip();
  }
}
