package dev.argmax.gateway.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What the service said, whole.
public final class ServiceAnswer {
  private static final Logger LOG = Logger.getLogger(ServiceAnswer.class);

  private final int status;
  private final Body body;
  private final @Nullable Instant now;

  private ServiceAnswer(int status, Body body, @Nullable Instant now) {
    this.status = status;
    this.body = body;
    this.now = now;
  }

  static ServiceAnswer of(HttpResponse<byte[]> response, ObjectMapper json) {
    return new ServiceAnswer(
        response.statusCode(), new Body(response.body(), tag(response), json), now(response));
  }

  private static @Nullable String tag(HttpResponse<byte[]> response) {
    var headers = response.headers();
    return headers.firstValue("Cache-Control").orElse("").contains("no-store")
        ? null
        : headers.firstValue("ETag").orElse(null);
  }

  /// The same answer, of which the service said just now that it still holds.
  ServiceAnswer confirmed(HttpResponse<byte[]> response) {
    return new ServiceAnswer(status, body, now(response));
  }

  private static @Nullable Instant now(HttpResponse<byte[]> response) {
    return response.headers().firstValue(ServiceHeaders.NOW).map(Instant::parse).orElse(null);
  }

  /// By what the service knows this answer again; absent if it is not to be kept.
  @Nullable String tag() {
    return body.tag;
  }

  int length() {
    return body.bytes.length;
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
    return body.bytes.clone();
  }

  /// The body as text.
  public String text() {
    return new String(body.bytes, StandardCharsets.UTF_8);
  }

  /// Why the service refused, in its words to people.
  public String refusal() {
    var refusal = as(Refusal.class);
    return refusal.detail() != null
        ? refusal.detail()
        : Objects.requireNonNullElse(refusal.title(), "The request was refused.");
  }

  /// The body as a value of this type: the same object for as long as the service confirms the
  /// answer, so nobody may change it.
  public <T> T as(Class<T> type) {
    return body.as(type);
  }

  /// What is read is read once.
  private static final class Body {
    private final byte[] bytes;
    private final @Nullable String tag;
    private final ObjectMapper json;
    private volatile @Nullable Object read;

    Body(byte[] bytes, @Nullable String tag, ObjectMapper json) {
      this.bytes = bytes;
      this.tag = tag;
      this.json = json;
    }

    <T> T as(Class<T> type) {
      var known = read;
      if (type.isInstance(known)) {
        return type.cast(known);
      }
      try {
        var fresh = json.readValue(bytes, type);
        read = fresh;
        return fresh;
      } catch (IOException e) {
        LOG.errorf("The service's answer is not a %s; the request fails", type.getSimpleName());
        throw new ProblemException(Problem.serviceUnavailable());
      }
    }
  }

  record Refusal(@Nullable String title, @Nullable String detail) {}
}
