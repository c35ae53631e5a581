package dev.argmax.service.oneroster;

import static dev.argmax.contracts.TestOutcome.FAILED;
import static dev.argmax.contracts.TestOutcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.argmax.contracts.TestOutcome;
import dev.argmax.service.course.Role;
import dev.argmax.service.release.Publisher;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Program;
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

/// The course's own categories, line items and results, as a program sees them. In the sample pset
/// `a` is shown at once (10 points), `b` when it is due (20), `c` never (30).
@QuarkusTest
@QuarkusTestResource(Stack.class)
class GradebookTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      weights: {psets: 65, project: 35}
      late: 1/14 per day for 7 days
      assignments:
        - {slug: pset1, title: One, pset: pset1, category: psets, opens: 2022-09-13, due: 2022-09-27}
        - {slug: extra, title: Extra, pset: pset1, opens: 2022-09-13, due: 2022-10-11}
        - {slug: later, title: Later, pset: pset1, category: psets, opens: 2022-11-01, due: 2022-11-11}
      """;

  @Inject FreshCourses fresh;
  @Inject People people;
  @Inject Worker worker;
  @Inject MovableClock clock;
  @Inject Publisher publisher;
  @Inject Statements statements;

  private FreshCourse course;
  private Client instructor;
  private Client student;
  private Program program;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-09-20T12:00:00"));
    course = fresh.load(FILE);
    instructor = course.member(Role.INSTRUCTOR);
    student = course.member(Role.STUDENT);
    program = Program.madeBy(instructor);
  }

  @Test
  void weighsCategories() {
    JsonPath found = program.gradebook("/categories?sort=weight&orderBy=desc").jsonPath();

    assertThat(found.getList("categories.title"))
        .containsExactly("psets", "project", "Not counted");
    assertThat(found.getList("categories.weight", Double.class)).containsExactly(65.0, 35.0, 0.0);
    assertThat(program.gradebook(inClass("/categories")).jsonPath().getList("categories"))
        .hasSize(3);
  }

  @Test
  void listsWhatIsOpenAsLineItems() {
    JsonPath found = program.gradebook("/lineItems?sort=dueDate").jsonPath();

    assertThat(found.getList("lineItems.title")).containsExactly("One", "Extra");
    assertThat(found.getMap("lineItems[0]"))
        .containsEntry("assignDate", "2022-09-13T04:00:00.000Z")
        .containsEntry("dueDate", "2022-09-28T03:59:59.000Z")
        .containsEntry("resultValueMax", 60f)
        .containsEntry("metadata", Map.of("readOnly", "true"));
    assertThat(found.getString("lineItems[0].category.sourcedId")).isEqualTo(category("psets"));
    assertThat(found.getString("lineItems[1].category.sourcedId"))
        .isEqualTo(category("Not counted"));
    assertThat(found.getString("lineItems[0].class.sourcedId")).isEqualTo(course.id());
    assertThat(program.gradebook(inClass("/lineItems")).jsonPath().getList("lineItems")).hasSize(2);
  }

  @Test
  void tellsAResultOnceItIsCertain() {
    graded(student, PASSED, PASSED, FAILED);
    publisher.look();
    assertThat(results()).isEmpty();

    pastDue();

    JsonPath found = program.gradebook("/results").jsonPath();
    assertThat(found.getMap("results[0]"))
        .containsEntry("score", 30f)
        .containsEntry("scoreStatus", "fully graded")
        .containsEntry("scoreDate", "2022-09-28")
        .containsEntry("late", "false")
        .containsEntry("missing", "false")
        .doesNotContainKey("comment");
    assertThat(found.getString("results[0].student.sourcedId"))
        .isEqualTo(student.personId().toString());
    assertThat(found.getString("results[0].lineItem.sourcedId")).isEqualTo(lineItem("One"));
    assertThat(program.gradebook("/results").asString()).doesNotContain("about a", "about c");
  }

  @Test
  void tellsWhatIsMissingAndWhatIsExcused() {
    Client excused = course.member(Role.STUDENT);
    instructor
        .request()
        .contentType("application/json")
        .body("{\"reason\": \"ill\"}")
        .put(course.path("/assignments/pset1/excuses/" + people.login(excused)))
        .then()
        .statusCode(204);
    pastDue();

    JsonPath all = program.gradebook("/results").jsonPath();

    String of = "results.find { it.student.sourcedId == '%s' }";
    assertThat(all.getMap(of.formatted(student.personId())))
        .containsEntry("scoreStatus", "not submitted")
        .containsEntry("score", 0f)
        .containsEntry("missing", "true");
    assertThat(all.getMap(of.formatted(excused.personId())))
        .containsEntry("scoreStatus", "exempt")
        .doesNotContainKey("score");
  }

  @Test
  void tellsThatWorkCameLate() {
    clock.set(Terms.at("2022-09-28T12:00:00"));
    graded(student, PASSED, PASSED, PASSED);
    publisher.look();

    JsonPath found = program.gradebook("/results").jsonPath();

    assertThat(found.getString("results[0].late")).isEqualTo("true");
    assertThat(found.getDouble("results[0].score")).isBetween(55.7, 55.72);
  }

  @Test
  void keepsTheIdOfAResultThatChanges() {
    String submission = graded(student, PASSED, PASSED, FAILED);
    pastDue();
    JsonPath before = program.gradebook("/results").jsonPath();

    instructor
        .request()
        .contentType("application/json")
        .body("{\"score\": 44, \"reason\": \"told in person\"}")
        .put("/api/v1/submissions/" + submission + "/override")
        .then()
        .statusCode(204);
    publisher.look();

    JsonPath after =
        program
            .gradebook(
                "/results?filter=dateLastModified>'"
                    + before.getString("results[0].dateLastModified")
                    + "'")
            .jsonPath();
    assertThat(after.getString("results[0].sourcedId"))
        .isEqualTo(before.getString("results[0].sourcedId"));
    assertThat(after.getDouble("results[0].score")).isEqualTo(44);
    assertThat(program.gradebook("/results").asString()).doesNotContain("told in person");
  }

  @Test
  void hidesWithheldGradesWithTheirLineItem() {
    graded(student, PASSED, PASSED, FAILED);
    pastDue();
    String item = lineItem("One");
    assertThat(results()).hasSize(1);

    instructor
        .request()
        .contentType("application/json")
        .body("{\"withheld\": true, \"reason\": \"not yet\"}")
        .put(course.path("/assignments/pset1/release"))
        .then()
        .statusCode(200);

    assertThat(results()).as("even before the feed is told").isEmpty();
    assertThat(program.gradebook("/lineItems").jsonPath().getList("lineItems.title"))
        .containsExactly("Extra");
    program.gradebook("/lineItems/" + item).then().statusCode(404);
    program.gradebook(inClass("/lineItems/" + item + "/results")).then().statusCode(404);
  }

  @Test
  void tellsNothingNewOfADroppedStudent() {
    String submission = graded(student, PASSED, PASSED, FAILED);
    pastDue();
    drop(student);
    instructor
        .request()
        .contentType("application/json")
        .body("{\"score\": 1, \"reason\": \"x\"}")
        .put("/api/v1/submissions/" + submission + "/override");
    publisher.look();

    assertThat(results()).isEmpty();
    program
        .gradebook(inClass("/students/" + student.personId() + "/results"))
        .then()
        .statusCode(404);
  }

  @Test
  void hidesADroppedStudentBeforeTheFeedIsTold() {
    graded(student, PASSED, PASSED, FAILED);
    pastDue();
    drop(student);

    assertThat(results()).isEmpty();
  }

  @Test
  void sortsResultsOutByLineItemAndByStudent() {
    Client other = course.member(Role.STUDENT);
    graded(student, PASSED, PASSED, FAILED);
    graded(other, PASSED, FAILED, FAILED);
    pastDue();

    assertThat(
            program
                .gradebook(inClass("/lineItems/" + lineItem("One") + "/results"))
                .jsonPath()
                .getList("results"))
        .hasSize(2);
    assertThat(
            program
                .gradebook(inClass("/students/" + other.personId() + "/results"))
                .jsonPath()
                .getList("results.score", Double.class))
        .containsExactly(10.0);
    assertThat(
            program
                .gradebook("/results?filter=student.sourcedId='" + other.personId() + "'")
                .jsonPath()
                .getList("results.score", Double.class))
        .containsExactly(10.0);
    assertThat(
            program
                .gradebook("/results?filter=score>'9.5'&sort=score&orderBy=desc&limit=1")
                .jsonPath()
                .getList("results.score", Double.class))
        .containsExactly(30.0);
  }

  @Test
  void hasNoScoreScales() {
    assertThat(program.gradebook("/scoreScales").jsonPath().getList("scoreScales")).isEmpty();
    program.gradebook("/scoreScales/none").then().statusCode(404);
    program.gradebook(inClass("/scoreScales")).then().statusCode(200);
    program
        .gradebook("/classes/none/scoreScales")
        .then()
        .statusCode(404)
        .body(containsString("unknownobject"));
  }

  @Test
  void costsNoMoreStatementsForAClassThanForOne() {
    pastDue();
    long forOne = statements.of(() -> program.gradebook("/results").then().statusCode(200));
    for (int i = 0; i < 20; i++) {
      course.member(Role.STUDENT);
    }
    publisher.look();
    assertThat(results()).hasSize(21);

    assertThat(statements.of(() -> program.gradebook("/results").then().statusCode(200)))
        .isEqualTo(forOne);
    assertThat(forOne).isLessThanOrEqualTo(14);
  }

  private List<Object> results() {
    return program.gradebook("/results").then().statusCode(200).extract().path("results");
  }

  private String inClass(String more) {
    return "/classes/" + course.id() + more;
  }

  private String lineItem(String title) {
    return program
        .gradebook("/lineItems?filter=title='" + title + "'")
        .jsonPath()
        .getString("lineItems[0].sourcedId");
  }

  private String category(String title) {
    return program
        .gradebook("/categories?filter=title='" + title + "'")
        .jsonPath()
        .getString("categories[0].sourcedId");
  }

  private void pastDue() {
    clock.set(Terms.at("2022-09-28T00:00:01"));
    publisher.look();
  }

  private void drop(Client student) {
    instructor
        .request()
        .delete(course.path("/roster/" + people.login(student)))
        .then()
        .statusCode(204);
  }

  private String graded(Client who, TestOutcome a, TestOutcome b, TestOutcome c) {
    String id = who.handsIn(who.personId() + " " + a + " " + b + " " + c);
    worker.reports(worker.holds(id), Worker.graded(a, b, c));
    who.request().get("/api/v1/submissions/{id}?wait=20", id).then().statusCode(200);
    return id;
  }
}
