package dev.argmax.service.excuse;

import static dev.argmax.contracts.TestOutcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Terms;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class ExcuseTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      weights: {psets: 100}
      late: 20% once for 7 days
      waivedDays: 2
      assignments:
        - {slug: pset1, title: One, pset: pset1, category: psets, opens: 2022-09-13, due: 2022-09-27}
        - {slug: pset2, title: Two, pset: pset2, category: psets, opens: 2022-09-13, due: 2022-09-29}
      """;

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject Worker worker;
  @Inject People people;

  private FreshCourse course;
  private Client ta;
  private Client student;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-09-29T12:00:00"));
    course = fresh.load(FILE);
    ta = course.member(Role.TA);
    student = course.member(Role.STUDENT);
  }

  @Test
  void takesAnAssignmentOutOfTheCourseAndGivesItsWaivedDaysBack() {
    graded("pset1");
    clock.set(Terms.at("2022-10-01T12:00:00"));
    graded("pset2");
    assertThat(student.asks("/late-days").jsonPath().getInt("left")).isZero();
    assertThat(student.assignment("pset2").getDouble("counting.points")).isEqualTo(48);

    excuse("ill").then().statusCode(204);

    assertThat(student.asks("/late-days").jsonPath().getInt("left")).isZero();
    assertThat(student.assignment("pset2").getDouble("counting.points")).isEqualTo(60);
    assertThat(student.assignment("pset1").getString("excused")).isEqualTo("ill");
    JsonPath grade = student.asks("/grade").jsonPath();
    assertThat(grade.getList("categories[0].steps.state")).containsExactly("EXCUSED", "GRADED");
    assertThat(grade.getDouble("soFar")).isEqualTo(100);
    assertThat(ta.asks("/grade?student=" + people.login(student)).jsonPath().<Object>get("$"))
        .isEqualTo(grade.<Object>get("$"));
  }

  @Test
  void standsInTheAuditLogAndCanBeTakenBack() {
    excuse("ill").then().statusCode(204);
    excuse("ill for long").then().statusCode(204);
    ta.request().delete(path() + "?reason=recovered").then().statusCode(204);
    ta.request().delete(path()).then().statusCode(204);

    JsonPath log = course.member(Role.INSTRUCTOR).asks("/audit").jsonPath();

    assertThat(log.getList("items.findAll { it.action == 'EXCUSE_CHANGED' }.why"))
        .containsExactly("recovered", "ill for long", "ill");
    assertThat(log.getString("items[0].subject"))
        .isEqualTo("excuse from pset1 for " + people.login(student));
    assertThat(student.assignment("pset1").<Object>get("excused")).isNull();
  }

  @Test
  void needsAReasonAndSomebodyWhoIsThere() {
    excuse(" ").then().statusCode(400);
    ta.request()
        .contentType("application/json")
        .body(Map.of("reason", "x"))
        .put(course.path("/assignments/pset1/excuses/nobody"))
        .then()
        .statusCode(404);
  }

  private Response excuse(String reason) {
    return ta.request().contentType("application/json").body(Map.of("reason", reason)).put(path());
  }

  private String path() {
    return course.path("/assignments/pset1/excuses/" + people.login(student));
  }

  private void graded(String slug) {
    String submission = course.handsIn(student, slug);
    worker.reports(worker.holds(submission), Worker.graded(PASSED, PASSED, PASSED));
    await().until(() -> student.reads(submission).jsonPath().getString("state").equals("GRADED"));
  }
}
