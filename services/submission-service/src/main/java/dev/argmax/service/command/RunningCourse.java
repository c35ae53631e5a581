package dev.argmax.service.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The course of a running system, reached as its instructor.
final class RunningCourse {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> settings;

  private RunningCourse(Map<String, String> settings) {
    this.settings = settings;
  }

  /// What the environment does not say, `.argmax/demo.env` may.
  static RunningCourse of(Path home, Map<String, String> environment) throws IOException {
    Map<String, String> settings = new HashMap<>();
    Path file = home.resolve(".argmax").resolve("demo.env");
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          settings.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
    }
    settings.putAll(environment);
    return new RunningCourse(settings);
  }

  /// Sends the course file and prints what it changes, or why it was refused.
  ///
  /// @return whether it was taken
  boolean load(String text, boolean dryRun, PrintStream out) throws IOException {
    URI address =
        URI.create(
            "%s/api/v1/courses/%s/definition?dryRun=%s"
                .formatted(setting("BASE_URL"), setting("COURSE"), dryRun));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + setting("INSTRUCTOR_TOKEN"))
            .header("Content-Type", "application/yaml")
            .PUT(BodyPublishers.ofString(text))
            .build();
    HttpResponse<String> answer = send(request);
    JsonNode json = JSON.readTree(answer.body());
    if (answer.statusCode() != 200) {
      out.println(json.path("title").asText() + ": " + json.path("detail").asText());
      json.path("cases").forEach(each -> out.println("  " + each.asText()));
      json.path("errors")
          .forEach(
              each ->
                  out.printf(
                      "  %d:%d: %s%n",
                      each.path("line").asInt(),
                      each.path("column").asInt(),
                      each.path("message").asText()));
      return false;
    }
    json.path("changes").forEach(change -> out.println(change.path("text").asText()));
    out.printf("%d changes%s%n", json.path("changes").size(), dryRun ? ", none of them made" : "");
    return true;
  }

  private String setting(String key) {
    String value = settings.get(key);
    if (value == null) {
      throw new IllegalArgumentException(
          key + " is neither in the environment nor in .argmax/demo.env; is argmax running?");
    }
    return value;
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IOException("no answer from " + request.uri().getAuthority() + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for an answer", e);
    }
  }
}
