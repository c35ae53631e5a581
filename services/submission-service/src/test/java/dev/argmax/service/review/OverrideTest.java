package dev.argmax.service.review;

import static dev.argmax.contracts.TestOutcome.FAILED;
import static dev.argmax.contracts.TestOutcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.argmax.service.assignment.Rules;
import dev.argmax.service.assignment.Rules.Counts;
import dev.argmax.service.course.Role;
import dev.argmax.service.late.LatePolicy;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class OverrideTest {
  private static final Rules BEST = new Rules(new LatePolicy.None(), Counts.BEST, null, null);

  private static final Instant BEFORE_DUE = Terms.at("2022-09-20T12:00:00");

  // Students are told all of their score from then on.
  private static final Instant AFTER_DUE = Terms.at("2022-09-28T12:00:00");

  @Inject Terms terms;
  @Inject MovableClock clock;
  @Inject Worker worker;
  @Inject People people;

  private Term term;
  private Client ta;
  private Client student;

  @BeforeEach
  void begin() {
    clock.set(BEFORE_DUE);
    term = terms.begin().with("pset1", "2022-09-27", BEST);
    ta = term.member(Role.TA);
    student = term.member(Role.STUDENT);
  }

  @Test
  void isWhatTheSubmissionIsWorthEverywhere() {
    String id = graded("a");

    overridden(id, 45, "the tolerance was too strict").then().statusCode(204);

    JsonPath seen = student.reads(id).jsonPath();
    assertThat(seen.getDouble("score")).isEqualTo(45);
    assertThat(seen.getDouble("points")).isEqualTo(45);
    assertThat(seen.getDouble("override.graded")).isEqualTo(40);
    assertThat(seen.getString("override.reason")).isEqualTo("the tolerance was too strict");
    assertThat(student.assignment("pset1").getDouble("bestScore")).isEqualTo(45);
    assertThat(student.assignment("pset1").getDouble("counting.points")).isEqualTo(45);
    JsonPath cell = cell();
    assertThat(cell.getDouble("points")).isEqualTo(45);
    assertThat(cell.getDouble("graded")).isEqualTo(40);
    assertThat(cell.getBoolean("overridden")).isTrue();
  }

  @Test
  void tellsNothingHiddenBesideItBeforeTheDueDate() {
    String id = graded("a");
    overridden(id, 45, "why").then().statusCode(204);
    clock.set(BEFORE_DUE);

    JsonPath seen = student.reads(id).jsonPath();

    assertThat(seen.getDouble("score")).isEqualTo(45);
    assertThat(seen.getDouble("override.graded")).isEqualTo(10);
    assertThat(seen.<Object>get("hiddenPoints")).isNull();
    assertThat(ta.reads(id).jsonPath().getDouble("override.graded")).isEqualTo(40);
  }

  @Test
  void decidesWhichSubmissionIsBest() {
    String first = graded("first");
    String second = graded("second");

    overridden(second, 50, "a late look").then().statusCode(204);
    assertThat(student.reads(second).jsonPath().getBoolean("counts")).isTrue();
    overridden(second, 10, "copied").then().statusCode(204);

    assertThat(student.reads(first).jsonPath().getBoolean("counts")).isTrue();
  }

  @Test
  void givesAScoreToWhatWeCouldNotGrade() {
    String id = student.handsIn("never graded");

    overridden(id, 20, "read by hand").then().statusCode(204);

    assertThat(student.reads(id).jsonPath().getDouble("points")).isEqualTo(20);
  }

  @Test
  void canBeTakenBack() {
    String id = graded("a");
    overridden(id, 45, "why").then().statusCode(204);

    ta.request().delete("/api/v1/submissions/{id}/override?reason=oops", id).then().statusCode(204);

    assertThat(student.reads(id).jsonPath().getDouble("score")).isEqualTo(40);
    assertThat(student.reads(id).jsonPath().<Object>get("override")).isNull();
  }

  @Test
  void standsInTheAuditLog() {
    String id = graded("a");
    overridden(id, 45, "why").then().statusCode(204);
    ta.request().delete("/api/v1/submissions/{id}/override?reason=oops", id).then().statusCode(204);

    JsonPath log = term.member(Role.INSTRUCTOR).asks("/audit").jsonPath();

    assertThat(log.getList("items.action")).containsExactly("SCORE_OVERRIDDEN", "SCORE_OVERRIDDEN");
    assertThat(log.getList("items.why")).containsExactly("oops", "why");
    assertThat(log.getString("items[0].subject"))
        .isEqualTo("score of submission 1 for pset1 of " + people.login(student));
    assertThat(log.getDouble("items[1].after")).isEqualTo(45, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"score\": 61, \"reason\": \"x\"}",
        "{\"score\": -1, \"reason\": \"x\"}",
        "{\"score\": \"NaN\", \"reason\": \"x\"}",
        "{\"score\": 5, \"reason\": \"  \"}",
        "{\"score\": 5}",
        "{\"reason\": \"x\"}"
      })
  void refusesWhatIsNoScoreOrGivesNoReason(String body) {
    String id = graded("a");

    sent(id, body).then().statusCode(400);

    assertThat(student.reads(id).jsonPath().getDouble("score")).isEqualTo(40);
  }

  private String graded(String marker) {
    clock.set(BEFORE_DUE);
    String id = student.handsIn(marker);
    worker.reports(worker.holds(id), Worker.graded(PASSED, FAILED, PASSED));
    await().until(() -> student.reads(id).jsonPath().getString("state").equals("GRADED"));
    clock.set(AFTER_DUE);
    return id;
  }

  private Response overridden(String id, double score, String reason) {
    return ta.request()
        .contentType("application/json")
        .body(Map.of("score", score, "reason", reason))
        .put("/api/v1/submissions/{id}/override", id);
  }

  private Response sent(String id, String body) {
    return ta.request()
        .contentType("application/json")
        .body(body)
        .put("/api/v1/submissions/{id}/override", id);
  }

  private JsonPath cell() {
    return ta.asks("/gradebook").jsonPath().setRootPath("students[0].cells[0]");
  }
}
