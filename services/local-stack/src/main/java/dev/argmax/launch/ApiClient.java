package dev.argmax.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// One person's way through the REST API, as `curl` would go it.
public final class ApiClient {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(75);
  private static final String BOUNDARY = "argmax-7MA4YWxkTrZu0gW";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String baseUrl;
  private final String course;
  private final String token;

  ApiClient(String baseUrl, String course, String token) {
    this.baseUrl = baseUrl;
    this.course = course;
    this.token = token;
  }

  /// A client for `student`, `student2`, `ta` or `instructor` of this system.
  public static ApiClient of(ArgmaxSystem system, String who) {
    var accounts = system.accounts();
    return new ApiClient(system.baseUrl(), accounts.course(), accounts.token(who));
  }

  /// Hands in this zip; the answer is whatever the API says to it.
  ///
  /// @param headers names and values in turn
  public HttpResponse<String> submit(String assignment, byte[] zip, String... headers) {
    var path = "/api/v1/courses/%s/assignments/%s/submissions".formatted(course, assignment);
    var request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(formWith(zip)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /// Hands in this zip and returns the id on the receipt.
  public String accepted(String assignment, byte[] zip) {
    var answer = submit(assignment, zip);
    if (answer.statusCode() != 202) {
      throw new LaunchException(
          "not accepted: %d %s".formatted(answer.statusCode(), answer.body()));
    }
    return json(answer.body()).path("id").asText();
  }

  /// The submission when it is graded or parked, or as it is when this long has passed.
  public JsonNode awaitResult(String id, Duration patience) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      var left = Duration.ofNanos(Math.max(deadline - System.nanoTime(), 0)).toSeconds();
      var answer = get("/api/v1/submissions/%s?wait=%d".formatted(id, Math.min(left, 60)));
      var submission = json(answer.body());
      var state = submission.path("state").asText();
      if (List.of("GRADED", "WITHDRAWN", "PARKED").contains(state) || left == 0) {
        return submission;
      }
    }
  }

  /// GET of this path, with more headers if given.
  public HttpResponse<String> get(String path, String... headers) {
    var request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /// A request to this path with this person's token.
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  /// Sends it and reads the answer to its end.
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new LaunchException("no answer from " + baseUrl + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted while waiting for " + baseUrl, e);
    }
  }

  public static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new LaunchException("not JSON: " + body.lines().limit(5).toList(), e);
    }
  }

  private static byte[] formWith(byte[] zip) {
    var form = new ByteArrayOutputStream();
    for (var piece :
        Arrays.asList(
            ascii(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"submission.zip\"\r\n"
                    .formatted(BOUNDARY)),
            ascii("Content-Type: application/zip\r\n\r\n"),
            zip,
            ascii("\r\n--%s--\r\n".formatted(BOUNDARY)))) {
      form.writeBytes(piece);
    }
    return form.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
