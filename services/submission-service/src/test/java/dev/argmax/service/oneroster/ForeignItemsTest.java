package dev.argmax.service.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.Program;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Terms;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Line items and results that a program keeps beside the course's own.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ForeignItemsTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      weights: {psets: 65, project: 35}
      assignments:
        - {slug: pset1, title: One, pset: pset1, category: psets, opens: 2022-09-13, due: 2022-09-27}
      """;

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;

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
  void keepsALineItemAndSaysItAnew() {
    String title = "An essay " + "x".repeat(150);
    program.puts("/lineItems/essay", item(title, "")).then().statusCode(201);
    program
        .puts(
            "/lineItems/essay",
            item(title, ", \"description\": \"5 pages\", \"metadata\": {\"room\": 7}"))
        .then()
        .statusCode(200);

    JsonPath found = program.gradebook("/lineItems/essay").jsonPath();

    assertThat(found.getMap("lineItem"))
        .containsEntry("sourcedId", "essay")
        .containsEntry("title", title)
        .containsEntry("description", "5 pages")
        .containsEntry("assignDate", "2022-10-01T00:00:00.000Z")
        .containsEntry("dueDate", "2022-10-08T21:30:00.000Z")
        .containsEntry("resultValueMax", 100f);
    assertThat(found.getInt("lineItem.metadata.room")).isEqualTo(7);
    assertThat(
            program
                .gradebook("/lineItems?filter=metadata.room='7'")
                .jsonPath()
                .getList("lineItems"))
        .hasSize(1);
    assertThat(program.gradebook("/lineItems").jsonPath().getList("lineItems.title"))
        .containsExactlyInAnyOrder("One", title);
  }

  @Test
  void keepsAScoreAboveTheMaximumAndWhatIsExempt() {
    Client other = course.member(Role.STUDENT);
    program.puts("/lineItems/essay", item("Essay", "")).then().statusCode(201);
    program
        .puts("/results/r-1", result(student, "\"fully graded\", \"score\": 107.5"))
        .then()
        .statusCode(201);
    program
        .puts(
            "/results/r-2",
            result(
                other, "\"exempt\", \"comment\": \"سلام\", \"late\": true, \"missing\": \"false\""))
        .then()
        .statusCode(201);

    JsonPath found =
        program.gradebook(inClass("/lineItems/essay/results?sort=sourcedId")).jsonPath();

    assertThat(found.getDouble("results[0].score")).isEqualTo(107.5);
    assertThat(found.getMap("results[1]"))
        .containsEntry("scoreStatus", "exempt")
        .containsEntry("comment", "سلام")
        .containsEntry("late", "true")
        .containsEntry("missing", "false")
        .containsEntry("scoreDate", "2022-10-09")
        .doesNotContainKey("score");
    program
        .puts("/results/r-1", result(student, "\"partially graded\", \"score\": 3"))
        .then()
        .statusCode(200);
    assertThat(program.gradebook("/results/r-1").jsonPath().getString("result.scoreStatus"))
        .isEqualTo("partially graded");
  }

  @Test
  void deletesForGood() {
    program.puts("/lineItems/essay", item("Essay", ""));
    program.puts("/results/r-1", result(student, "\"submitted\""));

    program.deletes("/results/r-1").then().statusCode(204);
    program.gradebook("/results/r-1").then().statusCode(404);
    program.deletes("/results/r-1").then().statusCode(404);
    program.puts("/results/r-1", result(student, "\"submitted\"")).then().statusCode(201);
    program.deletes("/lineItems/essay").then().statusCode(204);

    assertThat(program.gradebook("/results").jsonPath().getList("results")).isEmpty();
    assertThat(program.gradebook("/lineItems").jsonPath().getList("lineItems.title"))
        .containsExactly("One");
    program.deletes("/lineItems/essay").then().statusCode(404);
  }

  @Test
  void keepsTheCoursesOwnAsTheyAre() {
    String own = program.gradebook("/lineItems").jsonPath().getString("lineItems[0].sourcedId");

    program
        .puts("/lineItems/" + own, item("Mine", ""))
        .then()
        .statusCode(403)
        .body("imsx_description", containsString("only read"));
    program.deletes("/lineItems/" + own).then().statusCode(403);
    program
        .puts("/results/r-1", result(student, "\"submitted\"").replace("essay", own))
        .then()
        .statusCode(403);
    assertThat(program.gradebook("/lineItems").jsonPath().getList("lineItems.title"))
        .containsExactly("One");
  }

  @Test
  void keepsAProgramsItemsToItself() {
    Program other = Program.madeBy(instructor);
    program.puts("/lineItems/essay", item("Essay", "")).then().statusCode(201);
    program.puts("/results/r-1", result(student, "\"submitted\"")).then().statusCode(201);

    assertThat(other.gradebook("/lineItems").jsonPath().getList("lineItems.title"))
        .containsExactly("One");
    other.gradebook("/results/r-1").then().statusCode(404);
    other.deletes("/lineItems/essay").then().statusCode(404);
    other.puts("/results/r-9", result(student, "\"submitted\"")).then().statusCode(422);
    other.puts("/lineItems/essay", item("Another essay", "")).then().statusCode(201);
    assertThat(program.gradebook("/lineItems/essay").jsonPath().getString("lineItem.title"))
        .isEqualTo("Essay");
  }

  @Test
  void hidesResultsOfThoseWhoWereDropped() {
    program.puts("/lineItems/essay", item("Essay", ""));
    program.puts("/results/r-1", result(student, "\"submitted\""));

    course
        .member(Role.ADMIN)
        .request()
        .delete(course.path("/roster/" + login()))
        .then()
        .statusCode(204);

    assertThat(program.gradebook("/results").jsonPath().getList("results")).isEmpty();
    program.puts("/results/r-2", result(student, "\"submitted\"")).then().statusCode(422);
  }

  @Test
  void hasOneResultOfAStudentInALineItem() {
    program.puts("/lineItems/essay", item("Essay", ""));
    program.puts("/results/r-1", result(student, "\"submitted\"")).then().statusCode(201);

    program
        .puts("/results/r-2", result(student, "\"submitted\""))
        .then()
        .statusCode(422)
        .body("imsx_description", containsString("another result"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"lineItem\": []}",
        "{\"lineItem\": {\"class\": {\"sourcedId\": \"CLASS\"}}}",
        "{\"lineItem\": {\"title\": \"x\", \"class\": {\"sourcedId\": \"none\"}, DATES}}",
        "{\"lineItem\": {\"title\": \"x\", \"class\": \"CLASS\", DATES}}",
        "{\"lineItem\": {\"title\": 7, \"class\": {\"sourcedId\": \"CLASS\"}, DATES}}",
        "{\"lineItem\": {\"title\": \"\\u0000\", \"class\": {\"sourcedId\": \"CLASS\"}, DATES}}",
        "{\"lineItem\": {\"title\": \"x\", \"class\": {\"sourcedId\": \"CLASS\"}, \"dueDate\": \"soon\"}}",
        "{\"lineItem\": {\"title\": \"x\", \"colour\": 1, \"class\": {\"sourcedId\": \"CLASS\"}, DATES}}",
        "{\"lineItem\": {\"sourcedId\": \"y\", \"title\": \"x\", \"class\": {\"sourcedId\": \"CLASS\"}, DATES}}",
        "{\"lineItem\": {\"title\": \"x\", \"resultValueMax\": 1e999, \"class\": {\"sourcedId\": \"CLASS\"}, DATES}}",
        "{\"lineItem\": {\"title\": \"x\", \"category\": {\"sourcedId\": \"none\"}, \"class\": {\"sourcedId\": \"CLASS\"}, DATES}}",
      })
  void refusesWhatIsNoLineItem(String sent) {
    String dates = "\"assignDate\": \"2022-10-01\", \"dueDate\": \"2022-10-08\"";

    program
        .puts("/lineItems/x", sent.replace("DATES", dates).replace("CLASS", course.id()))
        .then()
        .statusCode(422)
        .body(
            "imsx_CodeMinor.imsx_codeMinorField[0].imsx_codeMinorFieldValue",
            equalTo("invaliddata"));
    assertThat(program.gradebook("/lineItems").jsonPath().getList("lineItems")).hasSize(1);
  }

  @Test
  void refusesWhatIsNoResult() {
    program.puts("/lineItems/essay", item("Essay", ""));
    for (String status :
        List.of(
            "\"great\"", "\"submitted\", \"score\": \"7\"", "\"submitted\", \"late\": \"yes\"")) {
      program.puts("/results/r-1", result(student, status)).then().statusCode(422);
    }
    program
        .puts("/results/r-1", result(instructor, "\"submitted\""))
        .then()
        .statusCode(422)
        .body("imsx_description", containsString("student"));
    program.puts("/results/r-1", "{\"result\":").then().statusCode(400);
    program.puts("/results/r-1", "").then().statusCode(400);
  }

  private String inClass(String more) {
    return "/classes/" + course.id() + more;
  }

  private String login() {
    return program.roster("/users/" + student.personId()).jsonPath().getString("user.username");
  }

  private String item(String title, String more) {
    return """
        {"lineItem": {"title": "%s", "assignDate": "2022-10-01", "dueDate": "2022-10-08T23:30:00+02:00",
          "class": {"href": "x", "sourcedId": "%s", "type": "class"}, "resultValueMax": 100.0%s}}"""
        .formatted(title, course.id(), more);
  }

  private String result(Client student, String status) {
    return """
        {"result": {"lineItem": {"sourcedId": "essay"}, "student": {"sourcedId": "%s"},
          "scoreDate": "2022-10-09", "scoreStatus": %s}}"""
        .formatted(student.personId(), status);
  }
}
