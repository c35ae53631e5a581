package dev.argmax.service.grading;

import static dev.argmax.contracts.TestOutcome.FAILED;
import static dev.argmax.contracts.TestOutcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.argmax.contracts.GradingCompleted;
import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.contracts.Topics;
import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker;
import dev.argmax.service.testing.Worker.Held;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class GradingTest {
  private static final Failed TROUBLE = new Failed(Failed.Blame.INFRASTRUCTURE, true, "no disk");

  @Inject People people;
  @Inject Worker worker;
  @Inject MovableClock clock;
  @Inject Sweeper sweeper;
  @Inject Completion completion;

  private Client student;

  @BeforeEach
  void begin() {
    clock.set(MovableClock.USUAL);
    student = people.member(Role.STUDENT);
  }

  @Test
  void givesARunToOneWorkerOnly() {
    String id = student.handsIn("claimed twice");
    Held held = worker.holds(id);

    worker.claims(held.run(), "worker-2").then().statusCode(409);
    worker.claims(UUID.randomUUID(), "worker-2").then().statusCode(404);
  }

  @Test
  void renewsALeaseOnlyForItsHolder() {
    Held held = worker.holds(student.handsIn("renewed"));

    assertThat(renew(held.run(), "worker-1", held.epoch())).isEqualTo(200);
    assertThat(renew(held.run(), "worker-2", held.epoch())).isEqualTo(409);
    assertThat(renew(held.run(), "worker-1", held.epoch() + 1)).isEqualTo(409);
  }

  @Test
  void fencesAWorkerThatLostItsLease() {
    String id = student.handsIn("zombie");
    Held zombie = worker.holds(id);
    clock.advance(Duration.ofSeconds(20));
    sweeper.sweep();
    Held second = worker.holds(id);

    Completion.Applied late =
        completion.apply(zombie.completed(Worker.graded(PASSED, PASSED, PASSED)));
    Completion.Applied valid =
        completion.apply(second.completed(Worker.graded(PASSED, FAILED, FAILED)));

    assertThat(late).isEqualTo(Completion.Applied.FENCED);
    assertThat(valid).isEqualTo(Completion.Applied.GRADED);
    assertThat(student.reads(id).jsonPath().getDouble("score")).isEqualTo(10);
    assertThat(renew(zombie.run(), "worker-1", zombie.epoch())).isEqualTo(409);
  }

  @Test
  void countsADuplicateOnce() {
    String id = student.handsIn("duplicate");
    GradingCompleted message = worker.holds(id).completed(Worker.graded(PASSED, PASSED, PASSED));

    assertThat(completion.apply(message)).isEqualTo(Completion.Applied.GRADED);
    assertThat(completion.apply(message)).isEqualTo(Completion.Applied.FENCED);
  }

  @Test
  void countsADuplicateFailureOnce() {
    String id = student.handsIn("failed twice");
    GradingCompleted message = worker.holds(id).completed(TROUBLE);

    assertThat(completion.apply(message)).isEqualTo(Completion.Applied.REQUEUED);
    assertThat(completion.apply(message)).isEqualTo(Completion.Applied.FENCED);
    assertThat(student.reads(id).jsonPath().getString("state")).isIn("QUEUED", "RECEIVED");
  }

  @Test
  void parksAfterManyFailuresOfOurs() {
    String id = student.handsIn("unlucky");
    for (int i = 0; i < 5; i++) {
      completion.apply(worker.holds(id).completed(TROUBLE));
    }
    Client assistant = people.member(Role.TA);

    assertThat(student.reads(id).jsonPath().getString("state")).isEqualTo("PARKED");
    assertThat(student.reads(id).asString()).doesNotContain("no disk").doesNotContain("\"score\"");
    assertThat(assistant.reads(id).jsonPath().getString("message")).contains("no disk");
    worker.claims(worker.runOf(id), "worker-2").then().statusCode(409);
  }

  @Test
  void parksAtOnceWhatCannotBeRetried() {
    String id = student.handsIn("broken probe");
    Failed broken = new Failed(Failed.Blame.GRADER, false, "probe threw");

    assertThat(completion.apply(worker.holds(id).completed(broken)))
        .isEqualTo(Completion.Applied.PARKED);
  }

  @Test
  void parksARunThatKillsItsWorkers() {
    String id = student.handsIn("worker killer");
    for (int i = 0; i < 5; i++) {
      worker.holds(id);
      clock.advance(Duration.ofSeconds(20));
      sweeper.sweep();
    }

    assertThat(student.reads(id).jsonPath().getString("state")).isEqualTo("PARKED");
  }

  @Test
  void takesBackALeaseFromBeforeTheClockWasSetBack() {
    String id = student.handsIn("time travel");
    Held early = worker.holds(id);
    clock.advance(Duration.ofDays(-1));

    sweeper.sweep();

    assertThat(worker.holds(id).epoch()).isGreaterThan(early.epoch());
  }

  @Test
  void remindsWorkersOfARunThatNobodyClaims() {
    String id = student.handsIn("forgotten");
    await()
        .untilAsserted(
            () -> assertThat(student.reads(id).jsonPath().getString("state")).isEqualTo("QUEUED"));

    clock.advance(Duration.ofSeconds(20));
    sweeper.sweep();

    assertThat(
            worker.rowsOf(
                "select announcements from grading_run where submission_id = '" + id + "'"))
        .isEqualTo(2);
  }

  @Test
  void scoresZeroWithTheReasonWhenItDoesNotCompile() {
    String id = student.handsIn("no compile");
    NotGradable outcome = new NotGradable(NotGradable.Reason.COMPILE_ERROR, "Mlp.java:1: error");

    worker.reports(worker.holds(id), outcome);
    var shown = student.request().get("/api/v1/submissions/{id}?wait=20", id).jsonPath();

    assertThat(shown.getString("verdict")).isEqualTo("COMPILE_ERROR");
    assertThat(shown.getDouble("score")).isZero();
    assertThat(shown.getString("message")).contains("Mlp.java:1");
  }

  @Test
  void goesOnAfterPoison() {
    long before = worker.lettersNow();
    for (byte[] poison :
        List.of(bytes(""), bytes("{"), bytes("[]"), bytes("{\"outcome\":{\"type\":\"NEW\"}}"))) {
      worker.sends(Topics.COMPLETED, "poison", poison);
    }
    worker.sends(Topics.COMPLETED, "poison", null);
    String id = student.handsIn("after poison");
    worker.reports(worker.holds(id), Worker.graded(PASSED, PASSED, PASSED));

    var shown = student.request().get("/api/v1/submissions/{id}?wait=30", id).jsonPath();

    assertThat(shown.getString("verdict")).isEqualTo("ACCEPTED");
    assertThat(worker.lettersNow() - before).isEqualTo(5);
  }

  @Test
  void takesNoPointsThatThePsetDoesNotHave() {
    Held held = worker.holds(student.handsIn("greedy"));
    var graded = Worker.graded(PASSED, PASSED, PASSED);
    var half = new Graded(List.of(graded.problems().getFirst()), "");

    assertThatExceptionOfType(PoisonException.class)
        .isThrownBy(() -> completion.apply(held.completed(half)));
  }

  private static int renew(UUID run, String workerId, long epoch) {
    return Client.internal()
        .contentType("application/json")
        .body(Map.of("workerId", workerId, "epoch", epoch))
        .post("/internal/v1/runs/{run}/lease", run)
        .statusCode();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
