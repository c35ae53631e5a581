package dev.argmax.benchmarks.poll;

import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.Installation;
import dev.argmax.launch.SandboxChoice;
import dev.argmax.launch.SystemSettings;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A poll of the change feed without news beside the cheapest thing that the same door answers.
///
/// Theory of operation. A class of 500 with seven assignments, all of them due. One client on one
/// connection asks for news and for `/q/health/live` in turns, so that whatever else the machine
/// does hits both alike; the medians are compared.
public final class PollBench {
  private static final double BAR = 1.5;
  private static final String COURSE = "/api/v1/courses/6.S898-fall-2022";
  private static final String CLOCK = "2022-12-20T12:00";
  private static final String STUDENTS = "500";
  private static final int WARM_UP = 2000;
  private static final int USUAL_ROUNDS = 4000;

  private final ApiClient client;

  private PollBench(ApiClient client) {
    this.client = client;
  }

  /// Prints the figures; 1 if the ratio misses its bar.
  ///
  /// @param arguments how many rounds, 4000 if it is not said
  public static int run(List<String> arguments) throws IOException, InterruptedException {
    var rounds = arguments.isEmpty() ? USUAL_ROUNDS : Integer.parseInt(arguments.getFirst());
    var installation = Installation.here();
    var sandbox =
        SandboxChoice.make(SandboxChoice.Wish.AUTO, installation, line -> System.err.println(line));
    var results = Files.createDirectories(installation.home().resolve(".argmax/bench"));
    var data = Files.createTempDirectory(results, "data-");
    var settings =
        new SystemSettings(data, 0, sandbox, CLOCK, false, Map.of("ARGMAX_DEMO_CLASS", STUDENTS));
    try (var system =
        ArgmaxSystem.start(installation, settings, line -> System.err.println(line))) {
      return new PollBench(ApiClient.of(system, "instructor")).measure(rounds);
    } finally {
      new ProcessBuilder("rm", "-rf", data.toString()).start().waitFor();
    }
  }

  private int measure(int rounds) throws InterruptedException {
    assignTwoMore();
    var cursor = latest();
    var poll = new double[rounds];
    var live = new double[rounds];
    for (int i = -WARM_UP; i < rounds; i++) {
      var asked = time(() -> poll(cursor));
      var alive = time(this::live);
      if (i >= 0) {
        poll[i] = asked;
        live[i] = alive;
      }
    }
    Arrays.sort(poll);
    Arrays.sort(live);
    var ratio = poll[rounds / 2] / live[rounds / 2];
    print("poll without news", poll);
    print("/q/health/live", live);
    System.out.printf("%-24s %9.2f   bar %.1f%n", "ratio of the p50", ratio, BAR);
    return ratio <= BAR ? 0 : 1;
  }

  private static void print(String name, double[] sorted) {
    System.out.printf(
        "%-24s %9.3f ms p50 %9.3f ms p95   %d times%n",
        name,
        sorted[sorted.length / 2] * 1e3,
        sorted[(int) (sorted.length * 0.95)] * 1e3,
        sorted.length);
  }

  /// Seven that are graded here; two of the course's own are not.
  private void assignTwoMore() {
    var entry =
        """
        assignments:
          - {slug: extra1, title: Extra 1, pset: pset1, opens: 2022-09-13, due: 2022-09-27}
          - {slug: extra2, title: Extra 2, pset: pset1, opens: 2022-09-13, due: 2022-09-27}""";
    var file = client.get(COURSE + "/definition").body().replace("assignments:", entry);
    require(
        200,
        client.send(
            client
                .request(COURSE + "/definition")
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(file))));
  }

  /// The cursor behind everything there is, once every student has seven grades and nothing has
  /// come for some seconds.
  private String latest() throws InterruptedException {
    var grades = 0;
    var cursor = "";
    var quiet = false;
    while (!quiet || grades < Integer.parseInt(STUDENTS) * 7) {
      var answer = client.get(COURSE + "/changes?limit=200&after=" + cursor, "Prefer", "wait=5");
      require(200, answer);
      var page = ApiClient.json(answer.body());
      for (var item : page.path("items")) {
        grades += item.path("kind").asText().equals("GRADE") ? 1 : 0;
      }
      quiet = page.path("items").isEmpty();
      cursor = page.path("next").asText();
    }
    return cursor;
  }

  private void poll(String cursor) {
    require(
        304, client.get(COURSE + "/changes?after=" + cursor, "If-None-Match", '"' + cursor + '"'));
  }

  private void live() {
    require(200, client.get("/q/health/live"));
  }

  private static double time(Runnable request) {
    var start = System.nanoTime();
    request.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void require(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          "%s instead of %d: %s".formatted(answer.statusCode(), status, answer.body()));
    }
  }
}
