package dev.argmax.gateway.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/// One occurrence of a [ProblemType], with what this caller should know about it.
///
/// @param headers for the answer, such as `Retry-After`
public record Problem(ProblemType type, String detail, Map<String, String> headers) {
  public Problem {
    headers = Map.copyOf(headers);
  }

  /// A problem whose answer needs no header of its own.
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, Map.of());
  }

  /// The same problem with one header more.
  public Problem with(String header, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Problem(type, detail, all);
  }

  /// Nobody known is asking.
  public static Problem unauthenticated(String detail) {
    return of(ProblemType.UNAUTHENTICATED, detail)
        .with("WWW-Authenticate", "Bearer realm=\"argmax\"");
  }

  /// The service does not answer.
  public static Problem serviceUnavailable() {
    return of(
            ProblemType.SERVICE_UNAVAILABLE,
            "The submission service does not answer just now. Please try again in a few seconds.")
        .with("Retry-After", "5");
  }

  /// The body is over the limit. The rest of it is not read, so the connection ends.
  public static Problem tooLarge(long limit) {
    return of(
            ProblemType.TOO_LARGE,
            "The request is over the limit of " + limit / (1024 * 1024) + " MiB.")
        .with("Connection", "close");
  }

  /// The answer's body as RFC 9457 wants it.
  public Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", type.path());
    body.put("title", type.title());
    body.put("status", type.status());
    body.put("detail", detail);
    body.put("code", type.code());
    return body;
  }
}
