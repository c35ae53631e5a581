package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.ExpectedLosses;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The way of a submission, as a student with `curl` goes it.
@OnRunningSystem
class HandInTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ApiClient student;

  /// Sees test cases that are hidden from students.
  private final ApiClient staff;

  HandInTest(ArgmaxSystem system) {
    student = ApiClient.of(system, "student");
    staff = ApiClient.of(system, "instructor");
  }

  @Test
  void answersWithReceiptAndItsLocation() throws Exception {
    var zip = Pset1.starter();

    var answer = student.submit(Pset1.SLUG, zip);

    assertThat(answer.statusCode()).isEqualTo(202);
    var receipt = ApiClient.json(answer.body());
    var id = receipt.path("id").asText();
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/api/v1/submissions/" + id);
    assertThat(receipt.path("sha256").asText()).isEqualTo(sha256(zip));
    assertThat(receipt.path("receivedAt").asText()).startsWith("2022-09-20T");
    assertThat(receipt.has("late")).isFalse();
    assertThat(student.awaitResult(id, PATIENCE).path("state").asText()).isEqualTo("GRADED");
  }

  @Test
  void givesStarterNothing() {
    var result = grade(Pset1.starter());

    assertThat(result.path("score").asDouble()).isZero();
    assertThat(result.path("maxScore").asDouble()).isPositive();
  }

  @Test
  void givesReferenceEverything() {
    var result = grade(Pset1.solution());

    assertThat(ExpectedLosses.of(result)).isEmpty();
    assertThat(result.path("score").asDouble()).isEqualTo(result.path("maxScore").asDouble());
  }

  @Test
  void takesFromWrongSolutionWhatItDeservesToLose() {
    var wrong = Pset1.wrongDirectory("backprop-mask-missing");

    var result = grade(Pset1.wrong(wrong));

    assertThat(ExpectedLosses.of(result))
        .containsExactlyInAnyOrderElementsOf(ExpectedLosses.in(wrong).tests());
  }

  @Test
  void showsEveryStepWhileItHappens() throws Exception {
    var id = student.accepted(Pset1.SLUG, Pset1.solution());
    var request =
        student
            .request("/api/v1/submissions/%s/events".formatted(id))
            .header("Accept", "text/event-stream")
            .build();

    List<String> lines;
    try (var http = HttpClient.newHttpClient();
        var events = http.send(request, BodyHandlers.ofLines()).body()) {
      lines = events.toList();
    }

    var steps = steps(lines);
    assertThat(steps).containsSubsequence("COMPILING", "RUNNING", "GRADED");
    assertThat(lines).anyMatch(line -> line.startsWith("data:") && line.contains("\"1.2\""));
  }

  @Test
  void showsTableAtTerminal() {
    var id = grade(Pset1.solution()).path("id").asText();

    var table = student.get("/api/v1/submissions/" + id, "Accept", "text/plain");

    assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(table.body()).contains("1.1", "forward", "1.3", "PASSED");
  }

  @Test
  void answersRepeatedRequestOnce() {
    var key = UUID.randomUUID().toString();
    byte[] starter = Pset1.starter(); // once: a zip tells when it was made
    var first = student.submit(Pset1.SLUG, starter, "Idempotency-Key", key);

    var again = student.submit(Pset1.SLUG, starter, "Idempotency-Key", key);
    var other = student.submit(Pset1.SLUG, Pset1.solution(), "Idempotency-Key", key);

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(id(again.body())).isEqualTo(id(first.body()));
    assertThat(other.statusCode()).isEqualTo(422);
  }

  @Test
  void refusesWhatIsNoArchiveAndKeepsNothingOfIt() {
    var before = submissions();

    var answer = student.submit(Pset1.SLUG, "not a zip".getBytes(StandardCharsets.US_ASCII));

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(ApiClient.json(answer.body()).path("code").asText()).isEqualTo("not_a_zip");
    assertThat(submissions()).isEqualTo(before);
  }

  @Test
  void returnsTheBytesThatWereHandedIn() throws Exception {
    var zip = Pset1.solution();
    var id = student.accepted(Pset1.SLUG, zip);
    var request = student.request("/api/v1/submissions/%s/archive".formatted(id)).build();

    try (var http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, BodyHandlers.ofByteArray()).body()).isEqualTo(zip);
    }
  }

  private JsonNode grade(byte[] zip) {
    var id = student.accepted(Pset1.SLUG, zip);
    var result = staff.awaitResult(id, PATIENCE);
    assertThat(result.path("state").asText()).as("%s", result).isEqualTo("GRADED");
    return result;
  }

  private int submissions() {
    var path = "/api/v1/courses/6.S898-fall-2022/assignments/pset1/submissions";
    return ApiClient.json(student.get(path).body()).findValues("sha256").size();
  }

  private static String id(String receipt) {
    return ApiClient.json(receipt).path("id").asText();
  }

  private static List<String> steps(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("data:"))
        .map(line -> ApiClient.json(line.substring("data:".length())))
        .map(data -> data.path(data.has("phase") ? "phase" : "state").asText())
        .toList();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
