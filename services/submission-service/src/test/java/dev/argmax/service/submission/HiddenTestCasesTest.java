package dev.argmax.service.submission;

import static dev.argmax.contracts.TestOutcome.FAILED;
import static dev.argmax.contracts.TestOutcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.contracts.TestOutcome;
import dev.argmax.service.course.Role;
import dev.argmax.service.release.Publisher;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody who hands in again and again to find out how hidden test cases went learns nothing. In
/// the sample pset `a` is shown at once (10 points), `b` when it is due (20), `c` never (30).
@QuarkusTest
@QuarkusTestResource(Stack.class)
class HiddenTestCasesTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      counts: best
      assignments:
        - {slug: pset1, title: One, pset: pset1, opens: 2022-09-13, due: 2022-09-27}
      """;
  private static final Instant PAST_DUE = Instant.parse("2022-09-28T05:00:00Z");

  @Inject FreshCourses fresh;
  @Inject People people;
  @Inject Publisher publisher;
  @Inject Worker worker;
  @Inject MovableClock clock;

  private FreshCourse course;
  private Client student;

  @BeforeEach
  void begin() {
    clock.set(MovableClock.USUAL);
    course = fresh.load(FILE);
    student = course.member(Role.STUDENT);
  }

  @Test
  void whatAStudentSeesBeforeTheDueDateDoesNotDependOnThem() {
    List<String> ids = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    Set<Object> standing = new HashSet<>();
    for (TestOutcome b : List.of(FAILED, PASSED)) {
      for (TestOutcome c : List.of(FAILED, PASSED)) {
        ids.add(graded(PASSED, b, c));
        seen.add(tellTale(student.reads(ids.getLast()).jsonPath()));
        standing.add(student.assignment("pset1").getMap("counting"));
        standing.add(student.assignment("pset1").getDouble("bestScore"));
      }
    }

    assertThat(seen).hasSize(1);
    assertThat(standing).hasSize(2);
    assertThat(student.lists("pset1").jsonPath().getList("items.score", Double.class))
        .containsOnly(10.0);
    assertThat(student.reads(ids.getFirst()).jsonPath().getBoolean("counts")).isTrue();
  }

  @Test
  void fromTheDueDateOnTheScoreIsTheOneThatCounts() {
    graded(PASSED, FAILED, FAILED);
    String best = graded(PASSED, FAILED, PASSED);
    clock.set(PAST_DUE);

    JsonPath seen = student.reads(best).jsonPath();

    assertThat(seen.getDouble("score")).isEqualTo(40);
    assertThat(seen.getString("verdict")).isEqualTo("PARTIAL");
    assertThat(seen.getBoolean("counts")).isTrue();
    assertThat(seen.getMap("$")).doesNotContainKey("hiddenPoints");
    assertThat(student.assignment("pset1").getDouble("bestScore")).isEqualTo(40);
    assertThat(student.assignment("pset1").getMap("$")).doesNotContainKey("hiddenPoints");
  }

  @Test
  void aProblemsSumNeverTellsOfATestCaseThatIsNeverShown() {
    String id = graded(PASSED, PASSED, PASSED);
    clock.set(PAST_DUE);

    JsonPath seen = student.reads(id).jsonPath();

    assertThat(seen.getList("problems.score", Double.class)).containsExactly(30.0, 0.0);
    assertThat(seen.getDouble("problems[1].hiddenPoints")).isEqualTo(30);
  }

  @Test
  void staffSeeEverythingAtAnyTime() {
    String id = graded(PASSED, FAILED, PASSED);

    JsonPath seen = course.member(Role.TA).reads(id).jsonPath();

    assertThat(seen.getDouble("score")).isEqualTo(40);
    assertThat(seen.getList("problems.score", Double.class)).containsExactly(10.0, 30.0);
    assertThat(seen.getMap("$")).doesNotContainKey("hiddenPoints");
  }

  @Test
  void theLmsIsToldNothingUntilItIsCertain() {
    graded(PASSED, PASSED, PASSED);
    publisher.look();

    assertThat(inGradebook(course.member(Role.LMS)))
        .containsEntry("state", "NOT_RELEASED")
        .doesNotContainKeys("points", "score", "hiddenPoints", "attempts", "submission");
    assertThat(inGradebook(course.member(Role.TA))).containsEntry("points", 60f);
    clock.set(PAST_DUE);
    publisher.look();
    assertThat(inGradebook(course.member(Role.LMS))).containsEntry("points", 60f);
  }

  private Map<String, Object> inGradebook(Client reader) {
    return reader
        .asks("/gradebook")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .param("me", people.login(student))
        .getMap("students.find { it.login == me }.cells[0]");
  }

  /// All that could tell one result from another; not what names the submission, nor times.
  private static Map<String, Object> tellTale(JsonPath submission) {
    Map<String, Object> seen = new TreeMap<>(submission.getMap("$"));
    seen.keySet()
        .retainAll(
            Set.of("state", "verdict", "score", "maxScore", "hiddenPoints", "problems", "message"));
    return seen;
  }

  private String graded(TestOutcome a, TestOutcome b, TestOutcome c) {
    String id = student.handsIn(a + " " + b + " " + c);
    worker.reports(worker.holds(id), Worker.graded(a, b, c));
    student.request().get("/api/v1/submissions/{id}?wait=20", id).then().statusCode(200);
    return id;
  }
}
