package dev.argmax.service.review;

import static dev.argmax.contracts.TestOutcome.FAILED;
import static dev.argmax.contracts.TestOutcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.assignment.Rules.Counts;
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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class RerunTest {
  private static final Rules LATEST = new Rules(new LatePolicy.None(), Counts.LATEST, null, null);
  private static final Failed BROKEN = new Failed(Failed.Blame.GRADER, false, "no such image");

  private static final Instant BEFORE_DUE = Terms.at("2022-09-20T12:00:00");

  // Students are told all of their score from then on.
  private static final Instant AFTER_DUE = Terms.at("2022-09-28T12:00:00");

  @Inject Terms terms;
  @Inject MovableClock clock;
  @Inject Worker worker;

  private Term term;
  private Client ta;
  private Client student;

  @BeforeEach
  void begin() {
    clock.set(BEFORE_DUE);
    term = terms.begin().with("pset1", "2022-09-27", LATEST);
    ta = term.member(Role.TA);
    student = term.member(Role.STUDENT);
  }

  @Test
  void keepsTheOldResultUntilTheNewOneIsThere() {
    String id = graded();

    assertThat(reruns(id).then().statusCode(202).extract().<String>path("run"))
        .isEqualTo("REGRADED");

    assertThat(student.reads(id).jsonPath().getString("state")).isEqualTo("GRADED");
    assertThat(student.reads(id).jsonPath().getDouble("points")).isEqualTo(40);
    assertThat(student.reads(id).jsonPath().<Object>get("regrade")).isNull();
    assertThat(ta.reads(id).jsonPath().getString("regrade.state")).isIn("RECEIVED", "QUEUED");
    worker.reports(worker.holds(id), Worker.graded(PASSED, PASSED, PASSED));
    await().until(() -> student.reads(id).jsonPath().getDouble("points") == 60);
    assertThat(ta.reads(id).jsonPath().<Object>get("regrade")).isNull();
  }

  @Test
  void goesToTheBulkLaneWithTheSamePset() {
    String id = graded();
    clock.set(AFTER_DUE.plusSeconds(60));
    reruns(id).then().statusCode(202);

    assertThat(
            worker.rowsOf(
                """
                select count(*) from grading_run a join grading_run b using (submission_id)
                where submission_id = '%s' and a.lane = 'CPU_INTERACTIVE' and b.lane = 'CPU_BULK'
                  and a.pset_digest = b.pset_digest"""
                    .formatted(id)))
        .isOne();
  }

  @Test
  void triesAParkedRunAgain() {
    String id = student.handsIn("parked");
    UUID run = worker.runOf(id);
    worker.reports(worker.holds(id), BROKEN);
    await().until(() -> student.reads(id).jsonPath().getString("state").equals("PARKED"));

    assertThat(reruns(id).then().statusCode(202).extract().<String>path("run"))
        .isEqualTo("RETRIED");

    assertThat(worker.holds(id).run()).isEqualTo(run);
    assertThat(student.reads(id).jsonPath().getString("state")).isEqualTo("GRADING");
  }

  @Test
  void showsStudentsNothingOfARegradeThatFails() {
    String id = graded();
    reruns(id).then().statusCode(202);

    worker.reports(worker.holds(id), BROKEN);
    await().until(() -> "PARKED".equals(ta.reads(id).jsonPath().getString("regrade.state")));

    assertThat(ta.reads(id).jsonPath().getString("regrade.failure")).contains("no such image");
    assertThat(student.reads(id).jsonPath().getString("state")).isEqualTo("GRADED");
    assertThat(student.reads(id).jsonPath().getDouble("points")).isEqualTo(40);
  }

  @Test
  void refusesWhatIsUnderWayOrTakenBack() {
    String waiting = student.handsIn("waiting");
    reruns(waiting).then().statusCode(409);
    student.request().post("/api/v1/submissions/{id}/withdrawal", waiting).then().statusCode(200);

    assertThat(reruns(waiting).then().statusCode(409).extract().<String>path("code"))
        .isEqualTo("withdrawn");
  }

  @Test
  void standsInTheAuditLog() {
    reruns(graded()).then().statusCode(202);

    JsonPath log = term.member(Role.INSTRUCTOR).asks("/audit").jsonPath();

    assertThat(log.getString("items[0].action")).isEqualTo("RUN_ORDERED");
    assertThat(log.getString("items[0].why")).isEqualTo("look again");
  }

  private String graded() {
    String id = student.handsIn("rerun");
    worker.reports(worker.holds(id), Worker.graded(PASSED, FAILED, PASSED));
    await().until(() -> student.reads(id).jsonPath().getString("state").equals("GRADED"));
    clock.set(AFTER_DUE);
    return id;
  }

  private Response reruns(String id) {
    return ta.request()
        .contentType("application/json")
        .body("{\"reason\": \"look again\"}")
        .post("/api/v1/submissions/{id}/runs", id);
  }
}
