package dev.argmax.service.identity;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The person on whose behalf the gateway asks.
@RequestScoped
public class Caller {
  private final HttpHeaders headers;

  Caller(@Context HttpHeaders headers) {
    this.headers = headers;
  }

  /// The person's id; a problem if the gateway named none.
  public UUID personId() {
    String value = headers.getHeaderString("Argmax-Person");
    try {
      if (value != null) {
        return UUID.fromString(value);
      }
    } catch (IllegalArgumentException e) {
      throw unauthenticated();
    }
    throw unauthenticated();
  }

  /// When the gateway saw the request's head; absent if it did not say.
  public @Nullable Instant arrivedAtGateway() {
    String value = headers.getHeaderString("Argmax-Received-At");
    try {
      return value == null ? null : Instant.parse(value);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ProblemException unauthenticated() {
    return new ProblemException(ProblemType.UNAUTHENTICATED, "The request names no person.");
  }
}
