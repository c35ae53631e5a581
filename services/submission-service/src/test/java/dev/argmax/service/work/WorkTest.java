package dev.argmax.service.work;

import static dev.argmax.contracts.TestOutcome.FAILED;
import static dev.argmax.contracts.TestOutcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.argmax.contracts.TestOutcome;
import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Statements;
import dev.argmax.service.testing.Terms;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lists and the numbers that staff see of one small class: one student is good, one late and
/// flagged, one has nothing, and one waits.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class WorkTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      late: 1/14 per day for 7 days
      assignments:
        - {slug: pset1, title: One, pset: pset1, opens: 2022-09-20, due: 2022-09-27}
      """;

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject Worker worker;
  @Inject People people;
  @Inject Statements statements;

  private FreshCourse course;
  private Client ta;
  private Client good;
  private Client late;
  private Client none;
  private Client waiting;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-09-20T12:00:00"));
    course = fresh.load(FILE);
    ta = course.member(Role.TA);
    good = course.member(Role.STUDENT, "R1");
    late = course.member(Role.STUDENT, "R2");
    none = course.member(Role.STUDENT, "R1");
    waiting = course.member(Role.STUDENT, "R2");
    graded(good, PASSED, PASSED, PASSED);
    course.handsIn(waiting, "pset1");
    clock.set(Terms.at("2022-09-29T12:00:00"));
    graded(late, PASSED, FAILED, PASSED);
  }

  @Test
  void listsEverybodyOrThoseOfWhomSomethingIsTrue() {
    assertThat(found("")).containsExactlyInAnyOrder(logins(good, late, none, waiting));
    assertThat(found("?is=MISSING")).containsExactly(logins(none));
    assertThat(found("?is=late")).containsExactly(logins(late));
    assertThat(found("?is=UNDER_WAY")).containsExactly(logins(waiting));
    assertThat(found("?is=FLAGGED")).containsExactlyInAnyOrder(logins(good, late));
    assertThat(found("?is=GRADED&section=R1")).containsExactly(logins(good));
    assertThat(found("?lost=1.1/b")).containsExactly(logins(late));
    assertThat(found("?lost=1.1/a")).isEmpty();
    assertThat(found("?from=30&to=60")).containsExactly(logins(late));
    assertThat(found("?q=" + people.login(none).toUpperCase(java.util.Locale.ROOT)))
        .containsExactly(logins(none));
  }

  @Test
  void saysWhatIsWorthHowMuch() {
    JsonPath line = work("?is=LATE").setRootPath("items[0]");

    assertThat(line.getString("state")).isEqualTo("GRADED");
    assertThat(line.getString("verdict")).isEqualTo("PARTIAL");
    assertThat(line.getDouble("score")).isEqualTo(40);
    assertThat(line.getInt("lateDays")).isEqualTo(2);
    assertThat(line.getBoolean("flagged")).isTrue();
    assertThat(line.getBoolean("overridden")).isFalse();
  }

  @Test
  void sortsAndPages() {
    JsonPath first = work("?sort=lowest&limit=1");

    assertThat(first.getInt("total")).isEqualTo(4);
    assertThat(first.getList("items.student")).containsExactly(people.login(late));
    assertThat(found("?sort=lowest&limit=1&after=" + first.getString("next")))
        .containsExactly(logins(good));
    assertThat(found("?sort=highest")).startsWith(logins(good, late));
  }

  @Test
  void refusesACursorOfAnotherList() {
    ta.request()
        .get(course.path("/assignments/pset1/work?is=LATE&after=" + people.login(good)))
        .then()
        .statusCode(400);
  }

  @Test
  void knowsWhoComesBeforeAndAfter() {
    JsonPath here =
        ask("/assignments/pset1/work/" + people.login(good) + "/neighbours?sort=lowest");

    assertThat(here.getInt("total")).isEqualTo(3);
    assertThat(here.getInt("position")).isEqualTo(2);
    assertThat(here.getString("previous.student")).isEqualTo(people.login(late));
    assertThat(here.getString("next.student")).isEqualTo(people.login(waiting));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?is=clever", "?sort=shoes", "?lost=1.1", "?limit=0"})
  void refusesWhatItDoesNotKnow(String query) {
    ta.request().get(course.path("/assignments/pset1/work" + query)).then().statusCode(400);
  }

  @Test
  void countsWhatItLists() {
    JsonPath numbers = ask("/statistics").setRootPath("assignments[0]");

    assertThat(numbers.getInt("students")).isEqualTo(4);
    assertThat(numbers.getInt("handedIn")).isEqualTo(3);
    assertThat(numbers.getInt("graded")).isEqualTo(2);
    assertThat(numbers.getInt("underWay")).isEqualTo(1);
    assertThat(numbers.getInt("missing")).isEqualTo(1);
    assertThat(numbers.getInt("late")).isEqualTo(1);
    assertThat(numbers.getInt("flagged")).isEqualTo(2);
    assertThat(numbers.getDouble("mean")).isEqualTo(50);
  }

  @Test
  void showsHowAnAssignmentGoes() {
    JsonPath statistics = ask("/assignments/pset1/statistics");

    assertThat(statistics.getList("scores.students", Integer.class))
        .containsExactly(0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1);
    assertThat(statistics.getList("arrivals", java.util.Map.class)).hasSize(10);
    assertThat(statistics.getInt("arrivals.find { it.day == '2022-09-20' }.submissions"))
        .isEqualTo(2);
    assertThat(statistics.getInt("arrivals.find { it.day == '2022-09-29' }.late")).isEqualTo(1);
    assertThat(statistics.getList("tests.name")).containsExactly("a", "b", "c");
    assertThat(statistics.getList("tests.passed")).containsExactly(2, 1, 2);
    assertThat(statistics.getList("tests.submissions")).containsExactly(2, 2, 2);
  }

  @Test
  void saysHowGradingGoes() {
    worker.claims(worker.runOf(course.handsIn(none, "pset1")), "worker-of-this-test");
    isThere("worker-of-this-test", 3);
    isThere("idle-worker", 2);

    JsonPath queue = ask("/queue");

    assertThat(queue.getList("running.student")).containsExactly(people.login(none));
    assertThat(queue.getString("running[0].worker")).isEqualTo("worker-of-this-test");
    assertThat(queue.getInt("workers.find { it.worker == 'worker-of-this-test' }.running"))
        .isEqualTo(1);
    assertThat(queue.getInt("workers.find { it.worker == 'worker-of-this-test' }.slots"))
        .isEqualTo(3);
    assertThat(queue.getInt("workers.find { it.worker == 'idle-worker' }.running")).isZero();
    assertThat(queue.getInt("lanes.find { it.lane == 'CPU_INTERACTIVE' }.waiting")).isPositive();
    assertThat(queue.getList("parked")).isEmpty();
  }

  @Test
  void asksTheDatabaseNoMoreForALargerClass() {
    List<String> routes =
        List.of(
            "/statistics",
            "/assignments/pset1/statistics",
            "/assignments/pset1/work?lost=1.1/b",
            "/assignments/pset1/work/" + people.login(good) + "/neighbours",
            "/queue");
    List<Long> few = routes.stream().map(route -> statements.of(() -> ask(route))).toList();
    for (int i = 0; i < 20; i++) {
      course.handsIn(course.member(Role.STUDENT), "pset1");
    }

    assertThat(routes.stream().map(route -> statements.of(() -> ask(route))).toList())
        .isEqualTo(few);
  }

  private static void isThere(String workerId, int slots) {
    Client.internal()
        .contentType("application/json")
        .body(Map.of("workerId", workerId, "slots", slots))
        .post("/internal/v1/workers")
        .then()
        .statusCode(204);
  }

  private void graded(Client student, TestOutcome a, TestOutcome b, TestOutcome c) {
    String submission = course.handsIn(student, "pset1");
    worker.reports(worker.holds(submission), Worker.graded(a, b, c));
    await().until(() -> student.reads(submission).jsonPath().getString("state").equals("GRADED"));
  }

  private List<String> found(String query) {
    return work(query).getList("items.student");
  }

  private JsonPath work(String query) {
    return ask("/assignments/pset1/work" + query);
  }

  private JsonPath ask(String path) {
    return ta.request().get(course.path(path)).then().statusCode(200).extract().jsonPath();
  }

  private String[] logins(Client... who) {
    return java.util.Arrays.stream(who).map(people::login).toArray(String[]::new);
  }
}
