package dev.argmax.service.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class GradebookTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      weights: {psets: 70, project: 30}
      late: 1/14 per day for 7 days
      assignments:
        - {slug: pset1, title: One, pset: pset1, category: psets, opens: 2022-09-13, due: 2022-09-27}
        - {slug: pset2, title: Two, pset: pset2, category: psets, opens: 2022-09-13, due: 2022-10-11}
        - {slug: paper, title: Paper, category: project, opens: 2022-09-13, due: 2022-12-13}
      """;

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject Worker worker;
  @Inject People people;
  @Inject Worker.Rows rows;
  @Inject Statements statements;

  private FreshCourse course;
  private Client ta;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-09-20T12:00:00"));
    course = fresh.load(FILE);
    ta = course.member(Role.TA);
  }

  @Test
  void showsPointsAfterLatenessAndWhatIsMissing() {
    Client early = course.member(Role.STUDENT);
    Client late = course.member(Role.STUDENT);
    Client never = course.member(Role.STUDENT);
    graded(early, "pset1", TestOutcome.PASSED, TestOutcome.PASSED, TestOutcome.PASSED);
    clock.set(Terms.at("2022-09-29T12:00:00"));
    graded(late, "pset1", TestOutcome.PASSED, TestOutcome.FAILED, TestOutcome.PASSED);

    JsonPath book = book("");

    assertThat(book.getList("assignments.slug")).containsExactly("pset1", "pset2", "paper");
    assertThat(cell(book, early, 0)).isEqualTo("GRADED 60.0 of 60.0");
    assertThat(cell(book, late, 0))
        .isEqualTo("GRADED %s of 40.0".formatted((float) (40 * 12 / 14.0)));
    assertThat(cell(book, never, 0)).isEqualTo("MISSING null of null");
    assertThat(cell(book, early, 1)).isEqualTo("NOT_DUE null of null");
  }

  @Test
  void weighsWhatCouldBeHadUntilNow() {
    Client student = course.member(Role.STUDENT);
    Client idle = course.member(Role.STUDENT);
    assertThat(soFar(book(""), student)).isNull();
    graded(student, "pset1", TestOutcome.PASSED, TestOutcome.FAILED, TestOutcome.PASSED);
    assertThat(soFar(book(""), student)).isCloseTo(100 * 40 / 60.0, within(1e-3));
    clock.set(Terms.at("2022-10-12T12:00:00"));

    // Pset 2 is missing now, and the project has nothing that could be had.
    JsonPath book = book("");

    assertThat(soFar(book, student)).isCloseTo(100 * (40 / 60.0 + 0) / 2, within(1e-3));
    assertThat(soFar(book, idle)).isZero();
  }

  @Test
  void showsOneSectionOnlyAndNeitherStaffNorTheDropped() {
    Client here = course.member(Role.STUDENT, "R1");
    Client elsewhere = course.member(Role.STUDENT, "R2");
    Client gone = course.member(Role.STUDENT, "R1");
    course
        .member(Role.ADMIN)
        .request()
        .delete(course.path("/roster/" + people.login(gone)))
        .then()
        .statusCode(204);

    assertThat(book("?section=R1").getList("students.login")).containsExactly(people.login(here));
    assertThat(book("").getList("students.login"))
        .containsExactlyInAnyOrder(people.login(here), people.login(elsewhere));
  }

  @Test
  void givesSpreadsheetsNoFormulas() {
    Client student = course.member(Role.STUDENT);
    String login = people.login(student);
    rows.run("update person set display_name = '=1+1' where login = '" + login + "'");
    graded(student, "pset1", TestOutcome.PASSED, TestOutcome.PASSED, TestOutcome.FAILED);

    String csv =
        ta.request().get(course.path("/gradebook.csv")).then().statusCode(200).extract().asString();

    assertThat(csv.lines())
        .containsExactly(
            "login,name,section,pset1,pset2,paper,so far (%)",
            ",points possible,,60,60,,100", login + ",'=1+1,,30,,,50");
  }

  @Test
  void asksTheDatabaseNoMoreForALargerClass() {
    course.member(Role.STUDENT);
    long few = statements.of(() -> book(""));
    for (int i = 0; i < 40; i++) {
      course.handsIn(course.member(Role.STUDENT), "pset1");
    }

    assertThat(statements.of(() -> book(""))).isEqualTo(few);
  }

  private void graded(Client student, String slug, TestOutcome a, TestOutcome b, TestOutcome c) {
    String submission = course.handsIn(student, slug);
    worker.reports(worker.holds(submission), Worker.graded(a, b, c));
    await().until(() -> student.reads(submission).jsonPath().getString("state").equals("GRADED"));
  }

  private JsonPath book(String query) {
    return ta.request()
        .get(course.path("/gradebook" + query))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String cell(JsonPath book, Client student, int column) {
    String at = at(student) + ".cells[" + column + "]";
    return "%s %s of %s"
        .formatted(book.get(at + ".state"), book.get(at + ".points"), book.get(at + ".score"));
  }

  private @Nullable Double soFar(JsonPath book, Client student) {
    Number percent = book.get(at(student) + ".soFar");
    return percent == null ? null : percent.doubleValue();
  }

  private String at(Client student) {
    return "students.find { it.login == '" + people.login(student) + "' }";
  }
}
