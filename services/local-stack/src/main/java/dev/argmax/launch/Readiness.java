package dev.argmax.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// How a process shows that it can do its work.
sealed interface Readiness {
  /// Whether it can now. `log` is what the process wrote since it was started.
  boolean isReady(String log);

  /// It prints a line that starts with `ready`.
  record Announced() implements Readiness {
    @Override
    public boolean isReady(String log) {
      return log.startsWith("ready") || log.contains("\nready");
    }
  }

  /// Its health endpoint answers 200.
  record Healthy(int port) implements Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @Override
    public boolean isReady(String log) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
              .timeout(PATIENCE)
              .build();
      try {
        return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException _) {
        return false;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  /// What was written to this file from this position on.
  static String tail(Path log, long from) {
    try {
      var bytes = Files.readAllBytes(log);
      var start = (int) Math.min(from, bytes.length);
      return new String(
          bytes, start, bytes.length - start, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException _) {
      return "";
    }
  }
}
