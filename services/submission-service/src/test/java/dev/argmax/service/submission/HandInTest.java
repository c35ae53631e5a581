package dev.argmax.service.submission;

import static dev.argmax.contracts.TestOutcome.FAILED;
import static dev.argmax.contracts.TestOutcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class HandInTest {
  private static final String SUBMISSIONS =
      "/api/v1/courses/6.S898-fall-2022/assignments/pset1/submissions";

  @Inject People people;
  @Inject Worker worker;
  @Inject MovableClock clock;

  private Client student;

  @BeforeEach
  void begin() {
    clock.set(MovableClock.USUAL);
    student = people.member(Role.STUDENT);
  }

  @Test
  void goesFromReceiptToResult() {
    String id = student.handsIn("whole way");

    worker.reports(worker.holds(id), Worker.graded(PASSED, FAILED, FAILED));
    var shown = student.request().get("/api/v1/submissions/{id}?wait=20", id).jsonPath();

    assertThat(shown.getString("state")).isEqualTo("GRADED");
    assertThat(shown.getString("verdict")).isEqualTo("ACCEPTED");
    assertThat(shown.getDouble("score")).isEqualTo(10);
    assertThat(shown.getDouble("hiddenPoints")).isEqualTo(50);
    assertThat(shown.getDouble("maxScore")).isEqualTo(60);
  }

  @Test
  void givesAReceipt() {
    Response accepted = student.submits("pset1", Client.solution("receipt"));
    var receipt = accepted.jsonPath();

    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(accepted.header("Location"))
        .endsWith("/api/v1/submissions/" + receipt.getString("id"));
    assertThat(receipt.getInt("attempt")).isEqualTo(1);
    assertThat(receipt.getList("files")).containsExactly("s898/Mlp.java");
    assertThat(receipt.getString("receivedAt")).startsWith("2022-09-20T12:0");
    assertThat(receipt.getString("late")).isNull();
  }

  @Test
  void keepsTheBytesAsTheyCame() {
    byte[] zip = Client.solution("bytes");
    String id = student.submits("pset1", zip).path("id");

    Response archive = student.request().get("/api/v1/submissions/{id}/archive", id);

    assertThat(archive.asByteArray()).isEqualTo(zip);
    assertThat(archive.header("Content-Disposition")).startsWith("attachment");
    assertThat(archive.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void takesAZipAsBodyAndLooseFiles() {
    student
        .request()
        .contentType("application/zip")
        .body(Client.solution("raw"))
        .post(SUBMISSIONS)
        .then()
        .statusCode(202);
    student
        .request()
        .multiPart("file", "Mlp.java", "class Mlp {}".getBytes(StandardCharsets.UTF_8))
        .multiPart("file", "Tape.java", "class Tape {}".getBytes(StandardCharsets.UTF_8))
        .post(SUBMISSIONS)
        .then()
        .statusCode(202)
        .body("files", equalTo(List.of("Mlp.java", "Tape.java")))
        .body("attempt", equalTo(2));
  }

  @Test
  void givesTheWorkerTheSources() {
    String id = student.handsIn("sources");

    var files = Client.internal().get("/internal/v1/submissions/{id}/sources", id).jsonPath();

    assertThat(files.getString("files[0].path")).isEqualTo("s898/Mlp.java");
    assertThat(java.util.Base64.getDecoder().decode(files.getString("files[0].content")))
        .asString()
        .contains("// sources");
  }

  @Test
  void storesNothingOfARefusedUpload() {
    long before = everything();

    student.submits("pset1", new byte[] {1, 2, 3}).then().statusCode(400);
    student.submits("pset1", new byte[(10 << 20) + 1]).then().statusCode(413);
    student.submits("pset1", new byte[12 << 20]).then().statusCode(413);
    student
        .request()
        .contentType("application/zip")
        .body(new byte[12 << 20])
        .post(SUBMISSIONS)
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", equalTo("too_large"));
    student.request().multiPart("other", "x").post(SUBMISSIONS).then().statusCode(400);

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void refusesThousandsOfParts() {
    var request = student.request();
    for (int i = 0; i < 2000; i++) {
      request.multiPart("file", "F" + i + ".java", new byte[] {32});
    }

    Response refused = request.post(SUBMISSIONS);

    assertThat(refused.statusCode()).isIn(400, 413);
    assertThat(refused.contentType()).startsWith("application/problem+json");
  }

  @Test
  void answersARepeatWithTheSameReceipt() {
    byte[] zip = Client.solution("repeat");

    String first = submitsWith("key-1", zip).asString();

    assertThat(submitsWith("key-1", zip).asString()).isEqualTo(first);
    assertThat(submitsWith("key-1", Client.solution("another")).statusCode()).isEqualTo(422);
    assertThat(student.lists("pset1").jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void makesOneSubmissionOfTwoRequestsAtOnce() throws InterruptedException, ExecutionException {
    byte[] zip = Client.solution("twins");

    List<String> ids = atOnce(8, () -> submitsWith("key-twin", zip).path("id"));

    assertThat(ids).hasSize(8);
    assertThat(ids.stream().distinct()).hasSize(1);
  }

  @Test
  void numbersAttemptsWithoutGapsUnderContention() throws InterruptedException, ExecutionException {
    List<Integer> attempts =
        atOnce(8, () -> student.submits("pset1", Client.solution("race")).path("attempt"));

    assertThat(attempts).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void marksWhatComesAfterTheDueDate() {
    Instant due = Instant.parse("2022-09-28T03:59:59Z");

    clock.set(due.minusSeconds(5));
    assertThat(late("in time")).isNull();
    clock.set(due.plusSeconds(3600));
    assertThat(late("an hour late")).startsWith("PT1H");
  }

  @Test
  void countsFromWhenTheRequestArrivedAtTheGateway() {
    clock.set(Instant.parse("2022-09-28T04:00:30Z"));
    String seen = Instant.now().minusSeconds(60).toString();

    Response receipt =
        student
            .request()
            .header("Argmax-Received-At", seen)
            .multiPart("file", "upload.zip", Client.solution("slow line"))
            .post(SUBMISSIONS);

    assertThat(receipt.statusCode()).isEqualTo(202);
    assertThat(receipt.jsonPath().getString("late")).isNull();
  }

  @Test
  void saysWhyNobodyCanHandInNow() {
    refuses(student, "pset2", 403, "not_open_yet");
    refuses(student, "pset3", 409, "no_pset_yet");
    refuses(student, "pset9", 404, "not_found");
    refuses(people.member(Role.LISTENER), "pset1", 403, "not_a_student");
    refuses(people.stranger(), "pset1", 404, "not_found");
  }

  @Test
  void letsStaffTryAndSaysSo() {
    Response receipt = people.member(Role.TA).submits("pset2", Client.solution("staff"));

    assertThat(receipt.statusCode()).isEqualTo(202);
    assertThat(receipt.jsonPath().getString("note")).contains("staff");
  }

  private void refuses(Client client, String slug, int status, String code) {
    client
        .submits(slug, Client.solution("refused"))
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  private String late(String marker) {
    return student.submits("pset1", Client.solution(marker)).jsonPath().getString("late");
  }

  private Response submitsWith(String key, byte[] zip) {
    return student
        .request()
        .header("Idempotency-Key", key)
        .multiPart("file", "upload.zip", zip)
        .post(SUBMISSIONS);
  }

  private long everything() {
    return worker.rowsOf(
        """
        select (select count(*) from archive) + (select count(*) from submission)
          + (select count(*) from grading_run) + (select count(*) from idempotency_key)""");
  }

  private static <T> List<T> atOnce(int times, Callable<T> call)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures =
          threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> call).toList());
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
