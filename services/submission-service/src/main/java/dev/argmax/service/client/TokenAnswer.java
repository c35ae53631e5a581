package dev.argmax.service.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.Response;

/// What comes of a request for an access token.
sealed interface TokenAnswer {
  /// RFC 6749, 5.1.
  record Issued(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn,
      String scope)
      implements TokenAnswer {}

  /// RFC 6749, 5.2; `slow_down` is for a program that goes on with a wrong secret.
  record Refused(String error, @JsonProperty("error_description") String description)
      implements TokenAnswer {
    int status() {
      return switch (error) {
        case "invalid_client" -> 401;
        case "slow_down" -> 429;
        default -> 400;
      };
    }
  }

  /// @param basic whether the program came with HTTP Basic and is to be told that it may again
  static Response response(TokenAnswer answer, boolean basic) {
    Response.ResponseBuilder response =
        switch (answer) {
          case Issued issued -> Response.ok(issued);
          case Refused refused -> Response.status(refused.status()).entity(refused);
        };
    if (answer instanceof Refused refused) {
      if (refused.status() == 401 && basic) {
        response.header("WWW-Authenticate", "Basic realm=\"argmax\"");
      }
      if (refused.status() == 429) {
        response.header("Retry-After", SecretAttempts.WINDOW.toSeconds());
      }
    }
    return response.header("Cache-Control", "no-store").header("Pragma", "no-cache").build();
  }
}
