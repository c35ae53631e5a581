package dev.argmax.service.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.assignment.Rules.Counts;
import dev.argmax.service.assignment.Rules.Pace;
import dev.argmax.service.course.Role;
import dev.argmax.service.late.LatePolicy;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Terms;
import dev.argmax.service.testing.Terms.Term;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How often and how fast, what may be taken back, and what the student may choose.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class LimitsTest {
  private static final LatePolicy NONE = new LatePolicy.None();

  @Inject Terms terms;
  @Inject MovableClock clock;
  @Inject Worker worker;

  private Term term;
  private Client student;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-10-15T12:00:00"));
    term =
        terms
            .begin()
            .with("few", "2022-10-20", new Rules(NONE, Counts.LATEST, 2, null))
            .with(
                "slow",
                "2022-10-20",
                new Rules(NONE, Counts.LATEST, null, new Pace(2, Duration.ofHours(1))))
            .with("free", "2022-10-20", new Rules(NONE, Counts.CHOSEN, null, null));
    student = term.member(Role.STUDENT);
  }

  @Test
  void refusesWhatIsMoreThanTheAttempts() {
    student.handsIn("few", "one");
    student.handsIn("few", "two");

    student
        .submits("few", Client.solution("three"))
        .then()
        .statusCode(429)
        .body("code", equalTo("attempts_used_up"))
        .body("attemptsAllowed", equalTo(2));
    assertThat(student.assignment("few").getInt("attemptsLeft")).isZero();
    assertThat(student.lists("few").jsonPath().getList("items")).hasSize(2);
  }

  @Test
  void letsNobodySlipInMoreAtOnce() throws InterruptedException, ExecutionException {
    List<Integer> statuses =
        atOnce(6, i -> student.submits("few", Client.solution("race " + i)).statusCode());

    assertThat(statuses.stream().filter(status -> status == 202)).hasSize(2);
    assertThat(statuses.stream().filter(status -> status == 429)).hasSize(4);
  }

  @Test
  void givesARepeatedRequestItsReceiptWhenNothingIsLeft() {
    byte[] zip = Client.solution("again");
    String id = withKey("few", zip).then().statusCode(202).extract().path("id");
    student.handsIn("few", "two");

    withKey("few", zip).then().statusCode(202).body("id", equalTo(id));
    clock.set(Terms.at("2022-10-25T12:00:00"));
    withKey("few", zip).then().statusCode(202).body("id", equalTo(id));
  }

  @Test
  void saysWhenTheNextSubmissionIsTaken() {
    student.handsIn("slow", "one");
    clock.advance(Duration.ofMinutes(20));
    student.handsIn("slow", "two");

    Response refused = student.submits("slow", Client.solution("three"));

    refused.then().statusCode(429).body("code", equalTo("too_soon"));
    assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(2300L, 2400L);
    assertThat(student.assignment("slow").getString("nextAttemptAt"))
        .isEqualTo(refused.jsonPath().getString("retryAt"));

    clock.advance(Duration.ofSeconds(Long.parseLong(refused.header("Retry-After"))));
    student.handsIn("slow", "three");
  }

  @Test
  void chargesNothingForWhatWeCouldNotGrade() {
    String parked = student.handsIn("few", "unlucky");
    worker.reports(
        worker.holds(parked), new Failed(Failed.Blame.GRADER, false, "the reference broke"));
    await().untilAsserted(() -> student.reads(parked).then().body("state", equalTo("PARKED")));

    assertThat(student.assignment("few").getInt("attempts")).isZero();
    student.handsIn("few", "one");
    student.handsIn("few", "two");
  }

  @Test
  void takesBackWhatStillWaits() {
    String id = student.handsIn("few", "a mistake");

    withdraws(student, id).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    withdraws(student, id).then().statusCode(200).body("state", equalTo("WITHDRAWN"));

    assertThat(student.assignment("few").getInt("attemptsLeft")).isEqualTo(2);
    assertThat(student.lists("few").jsonPath().getList("items.state")).containsExactly("WITHDRAWN");
    worker.claims(worker.runOf(id), "worker-1").then().statusCode(409);
    assertThat(
            worker.rowsOf(
                "select count(*) from audit_entry where action = 'SUBMISSION_WITHDRAWN'"
                    + " and after #>> '{}' = '"
                    + id
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void keepsWhatSomebodyBeganToGrade() {
    String id = student.handsIn("few", "too late to take back");
    worker.holds(id);

    withdraws(student, id).then().statusCode(409).body("code", equalTo("not_withdrawable"));
  }

  @Test
  void letsOnlyTheOwnerTakeItBack() {
    String id = student.handsIn("few", "mine");

    withdraws(term.member(Role.STUDENT), id).then().statusCode(404);
    withdraws(term.member(Role.TA), id).then().statusCode(403);
    student.reads(id).then().body("state", not("WITHDRAWN"));
  }

  @Test
  void letsTheStudentChooseWhereTheAssignmentDoes() {
    String first = graded("free", TestOutcome.PASSED);
    String second = graded("free", TestOutcome.FAILED);
    assertThat(student.assignment("free").getString("counting.submission")).isEqualTo(second);
    assertThat(student.assignment("free").getString("counting.because")).isEqualTo("LATEST");

    chooses("free", first).then().statusCode(200).body("counting.submission", equalTo(first));
    assertThat(student.assignment("free").getString("counting.because")).isEqualTo("CHOSEN");

    student
        .request()
        .delete("/api/v1/courses/" + term.id() + "/assignments/free/choice")
        .then()
        .statusCode(200)
        .body("counting.submission", equalTo(second));
  }

  @Test
  void refusesAChoiceThatCannotCount() {
    chooses("few", graded("few", TestOutcome.PASSED))
        .then()
        .statusCode(409)
        .body("code", equalTo("not_your_choice"));
    chooses("free", student.handsIn("free", "waits"))
        .then()
        .statusCode(409)
        .body("code", equalTo("not_graded_yet"));
    chooses("free", UUID.randomUUID().toString()).then().statusCode(404);
  }

  private String graded(String slug, TestOutcome outcome) {
    String id = student.handsIn(slug, slug + outcome);
    worker.reports(worker.holds(id), Worker.graded(outcome, outcome, outcome));
    await().untilAsserted(() -> student.reads(id).then().body("state", equalTo("GRADED")));
    clock.advance(Duration.ofMinutes(1));
    return id;
  }

  private Response chooses(String slug, String id) {
    return student
        .request()
        .contentType("application/json")
        .body(Map.of("submission", id))
        .put("/api/v1/courses/" + term.id() + "/assignments/" + slug + "/choice");
  }

  private static Response withdraws(Client who, String id) {
    return who.request().post("/api/v1/submissions/{id}/withdrawal", id);
  }

  private Response withKey(String slug, byte[] zip) {
    return student
        .request()
        .header("Idempotency-Key", "one-key")
        .multiPart("file", "upload.zip", zip)
        .post("/api/v1/courses/" + term.id() + "/assignments/" + slug + "/submissions");
  }

  private interface Numbered<T> {
    T call(int number);
  }

  private static <T> List<T> atOnce(int times, Numbered<T> task)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls =
          java.util.stream.IntStream.range(0, times)
              .<Callable<T>>mapToObj(i -> () -> task.call(i))
              .toList();
      List<T> results = new java.util.ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
