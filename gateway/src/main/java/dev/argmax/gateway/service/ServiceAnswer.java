package dev.argmax.gateway.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What the service said, whole.
public final class ServiceAnswer {
  private static final Logger LOG = Logger.getLogger(ServiceAnswer.class);

  private final int status;
  private final byte[] body;
  private final @Nullable Instant now;
  private final ObjectMapper json;

  ServiceAnswer(int status, byte[] body, @Nullable Instant now, ObjectMapper json) {
    this.status = status;
    this.body = body.clone();
    this.now = now;
    this.json = json;
  }

  /// The HTTP status.
  public int status() {
    return status;
  }

  /// Whether it did what was asked.
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /// What time it was in the course, which may be replayed in its own past.
  public Instant now() {
    return now == null ? Instant.now() : now;
  }

  /// The body as it came.
  public byte[] bytes() {
    return body.clone();
  }

  /// The body as text.
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /// Why the service refused, in its words to people.
  public String refusal() {
    var refusal = as(Refusal.class);
    return refusal.detail() != null
        ? refusal.detail()
        : Objects.requireNonNullElse(refusal.title(), "The request was refused.");
  }

  /// The body as a value of this type.
  public <T> T as(Class<T> type) {
    try {
      return json.readValue(body, type);
    } catch (IOException e) {
      LOG.errorf("The service's answer is not a %s; the request fails", type.getSimpleName());
      throw new ProblemException(Problem.serviceUnavailable());
    }
  }

  record Refusal(@Nullable String title, @Nullable String detail) {}
}
