package dev.argmax.launch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// How the pool of runners of a worker on this machine stands, by its metrics.
///
/// @param warm runs that found a runner booted
/// @param cold those that had to boot one
/// @param unforeseen test cases whose reference evidence is still to be made ahead
record PoolReport(int ready, int wanted, int warm, int cold, int unforeseen) {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /// Nothing if no worker answers there.
  static Optional<PoolReport> ask(int port) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/metrics".formatted(port)))
            .timeout(PATIENCE)
            .build();
    // The request's own time limit was seen to be missed with a client made for one request alone.
    return HTTP.sendAsync(request, BodyHandlers.ofString())
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .thenApply(
            answer ->
                answer.statusCode() == 200
                    ? Optional.of(read(answer.body()))
                    : Optional.<PoolReport>empty())
        .exceptionally(_ -> Optional.empty())
        .join();
  }

  static PoolReport read(String metrics) {
    return new PoolReport(
        value(metrics, "argmax_worker_pool_ready"),
        value(metrics, "argmax_worker_pool_wanted"),
        value(metrics, "argmax_worker_runners_total{start=\"warm\"}"),
        value(metrics, "argmax_worker_runners_total{start=\"cold\"}"),
        value(metrics, "argmax_worker_unforeseen"));
  }

  /// Whether nothing is left to be prepared.
  boolean isAtRest() {
    return ready >= wanted && unforeseen == 0;
  }

  private static int value(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToInt(line -> (int) Double.parseDouble(line.substring(name.length()).strip()))
        .findFirst()
        .orElse(0);
  }
}
