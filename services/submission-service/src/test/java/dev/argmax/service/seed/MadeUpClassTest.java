package dev.argmax.service.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Statements;
import dev.argmax.service.testing.Terms;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class MadeUpClassTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      late: 1/14 per day for 7 days
      assignments:
        - {slug: pset1, title: One, pset: pset1, opens: 2022-09-13, due: 2022-09-27}
        - {slug: pset2, title: Two, pset: pset2, opens: 2022-09-27, due: 2022-10-11}
        - {slug: later, title: Three, pset: pset2, opens: 2022-11-29, due: 2022-12-06}
      """;

  private static final List<String> ROUTES =
      List.of(
          "/gradebook",
          "/gradebook.csv",
          "/statistics",
          "/assignments/pset1/statistics",
          "/assignments/pset1/work?limit=5&lost=1.1/a",
          "/assignments/pset1/work/student-3/neighbours?is=LATE",
          "/assignments?student=student-3",
          "/late-days?student=student-3",
          "/roster?limit=5",
          "/queue");

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject MadeUpClass madeUp;
  @Inject Statements statements;

  private FreshCourse course;
  private Client ta;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-11-01T12:00:00"));
    course = fresh.load(FILE);
    ta = course.member(Role.TA);
  }

  @Test
  void fillsACourseAsRealStudentsWould() {
    madeUp.fill(course.id(), 40, 3);

    JsonPath numbers = ask("/statistics");
    assertThat(numbers.getInt("students")).isEqualTo(40);
    assertThat(numbers.getInt("assignments[0].handedIn")).isBetween(30, 39);
    assertThat(numbers.getInt("assignments[0].graded"))
        .isEqualTo(numbers.getInt("assignments[0].handedIn"));
    assertThat(numbers.getInt("assignments[0].missing"))
        .isEqualTo(40 - numbers.getInt("assignments[0].handedIn"));
    assertThat(numbers.getInt("assignments[0].late")).isPositive();
    assertThat(numbers.getInt("assignments[2].handedIn")).isZero();
    JsonPath tests = ask("/assignments/pset1/statistics");
    assertThat(tests.getInt("tests[0].submissions"))
        .isEqualTo(numbers.getInt("assignments[0].graded"));
    String submission = ask("/assignments/pset1/work?is=GRADED").getString("items[0].submission");
    assertThat(ta.reads(submission).jsonPath().getString("run.sandbox")).isEqualTo("made-up");
  }

  @Test
  void changesNothingASecondTime() {
    madeUp.fill(course.id(), 12, 2);
    String once = ask("/gradebook").prettify();

    madeUp.fill(course.id(), 12, 2);

    assertThat(ask("/gradebook").prettify()).isEqualTo(once);
  }

  @Test
  void makesNoRouteForStaffAskMore() {
    madeUp.fill(course.id(), 10, 2);
    List<Long> few = ROUTES.stream().map(this::statementsOf).toList();
    madeUp.fill(course.id(), 120, 2);

    assertThat(ROUTES.stream().map(this::statementsOf).toList()).isEqualTo(few);
  }

  private long statementsOf(String route) {
    return statements.of(() -> ta.request().get(course.path(route)).then().statusCode(200));
  }

  private JsonPath ask(String path) {
    return ta.request().get(course.path(path)).then().statusCode(200).extract().jsonPath();
  }
}
