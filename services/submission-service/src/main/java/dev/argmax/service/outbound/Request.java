package dev.argmax.service.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is to be asked.
///
/// @param body empty for none
/// @param mostBytes how much of the answer's body is read
/// @param patience for the whole of it, from connecting to the end of the answer
public record Request(
    String method,
    URI address,
    Map<String, String> headers,
    String body,
    int mostBytes,
    Duration patience) {
  private static final int USUAL_BYTES = 1 << 20;
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(15);

  public Request {
    headers = Map.copyOf(headers);
  }

  public static Request get(URI address) {
    return new Request("GET", address, Map.of(), "", USUAL_BYTES, USUAL_PATIENCE);
  }

  /// @param type of the content, which is sent as UTF-8
  public static Request post(URI address, String type, String body) {
    return new Request(
        "POST", address, Map.of("Content-Type", type), body, USUAL_BYTES, USUAL_PATIENCE);
  }

  /// The same with one header more.
  public Request with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Request(method, address, more, body, mostBytes, patience);
  }

  /// The same, reading no more of the answer's body than this.
  public Request readingAtMost(int bytes) {
    return new Request(method, address, headers, body, bytes, patience);
  }

  /// The same, waiting no longer than this.
  public Request within(Duration time) {
    return new Request(method, address, headers, body, mostBytes, time);
  }
}
