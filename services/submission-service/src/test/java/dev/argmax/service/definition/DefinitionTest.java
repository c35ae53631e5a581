package dev.argmax.service.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class DefinitionTest {
  private static final String FILE =
      """
      # as its staff wrote it
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      weights: {psets: 100}
      late: 1/14 per day for 7 days
      assignments:
        - {slug: pset1, title: One, pset: pset1, category: psets, opens: 2022-09-13, due: 2022-09-27}
        - {slug: pset2, title: Two, pset: pset2, opens: 2022-10-04, due: 2022-10-11}
      meetings:
        - {date: 2022-09-08, topic: Beginning}
      """;

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject Rows rows;

  private FreshCourse course;
  private Client instructor;

  @BeforeEach
  void begin() {
    clock.set(MovableClock.USUAL);
    course = fresh.load(FILE);
    instructor = course.member(Role.INSTRUCTOR);
  }

  @Test
  void givesTheFileBackAsItWasWritten() {
    instructor
        .request()
        .get(course.path("/definition"))
        .then()
        .statusCode(200)
        .contentType("application/yaml")
        .body(equalTo(course.yaml()));
  }

  @Test
  void changesNothingTheSecondTime() {
    long before = audited();

    course
        .puts(instructor, course.yaml(), false)
        .then()
        .statusCode(200)
        .body("changes", empty())
        .body("dryRun", equalTo(false));
    course.puts(instructor, course.yaml() + "# a comment\n", false).then().body("changes", empty());

    assertThat(audited()).isEqualTo(before);
    assertThat(definition()).endsWith("# a comment\n");
  }

  @Test
  void listsEveryChange() {
    String changed =
        course
            .yaml()
            .replace("due: 2022-09-27", "due: 2022-09-28, attempts: 5")
            .replace("title: Some course", "title: Another title")
            .replace("topic: Beginning", "topic: Overture")
            .replaceFirst(
                "(?m)^  - \\{slug: pset2.*\n", "  - {slug: essay, title: E, due: 2022-12-01}\n");

    var changes =
        course.puts(instructor, changed, false).then().statusCode(200).extract().jsonPath();

    assertThat(changes.getList("changes.text", String.class))
        .containsExactly(
            "course: title Some course → Another title",
            "assignment pset1: attempts (none) → 5",
            "assignment pset1: due 2022-09-27T23:59:59-04:00 → 2022-09-28T23:59:59-04:00",
            "assignment pset2 removed",
            "meeting 2022-09-08 lecture: topic Beginning → Overture",
            "assignment essay added");
    assertThat(changes.getMap("changes[2]"))
        .containsEntry("kind", "CHANGED")
        .containsEntry("subject", "assignment pset1")
        .containsEntry("field", "due")
        .containsEntry("before", "2022-09-27T23:59:59-04:00")
        .containsEntry("after", "2022-09-28T23:59:59-04:00");
    instructor
        .request()
        .get(course.path("/assignments"))
        .then()
        .body("items.slug", contains("pset1", "essay"))
        .body("items[0].dueAt", equalTo("2022-09-29T03:59:59Z"));
    instructor.request().get(course.path("")).then().body("title", equalTo("Another title"));
  }

  @Test
  void auditsTheLoadAndTheTerms() {
    String changed =
        course.yaml().replace("due: 2022-09-27", "due: 2022-09-28").replace("Two", "Second");

    course.puts(instructor, changed, false).then().statusCode(200);

    String by = " and actor_id = '" + instructor.personId() + "'";
    assertThat(audited(by + " and action = 'COURSE_LOADED'")).isEqualTo(1);
    assertThat(
            audited(
                by
                    + " and action = 'ASSIGNMENT_CHANGED' and subject = 'assignment pset1'"
                    + " and before->>'dueAt' = '2022-09-28T03:59:59Z'"
                    + " and after->>'dueAt' = '2022-09-29T03:59:59Z'"))
        .isEqualTo(1);
    assertThat(audited(by)).as("a title is no term").isEqualTo(2);
  }

  @Test
  void withholdsTheGradesOfWhatComesInWhereTheFileSaysSo() {
    String withholding =
        course
            .yaml()
            .replace("title: Some course", "title: Some course\nwithholdGrades: true")
            .replace(
                "  - {slug: pset2,",
                "  - {slug: essay, title: E, due: 2022-12-01}\n  - {slug: pset2,");

    course.puts(instructor, withholding, false).then().statusCode(200);

    assertThat(withheld("essay")).isTrue();
    assertThat(withheld("pset1")).as("it was there before").isFalse();
    course
        .puts(instructor, withholding.replace("withholdGrades: true\n", ""), false)
        .then()
        .statusCode(200);
    assertThat(withheld("essay")).as("only staff release what is withheld").isTrue();
  }

  @Test
  void changesNothingOnADryRun() {
    String changed = course.yaml().replace("due: 2022-09-27", "due: 2022-09-28");
    long before = audited();

    course
        .puts(instructor, changed, true)
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("changes.field", contains("due"));

    assertThat(definition()).isEqualTo(course.yaml());
    assertThat(audited()).isEqualTo(before);
    instructor
        .request()
        .get(course.path("/assignments/pset1"))
        .then()
        .body("dueAt", equalTo("2022-09-28T03:59:59Z"));
  }

  @Test
  void refusesABrokenFileWithAllItsErrors() {
    String broken =
        course.yaml().replace("2022-09-27", "2022-02-30").replace("title: Two", "tilte: Two");

    course
        .puts(instructor, broken, false)
        .then()
        .statusCode(400)
        .body("code", equalTo("bad_course_file"))
        .body("errors.line", contains(9, 10, 10))
        .body("errors.message", hasItems(containsString("2022-02-30 is no date")));

    assertThat(definition()).isEqualTo(course.yaml());
  }

  @Test
  void refusesTheFileOfAnotherCourse() {
    course
        .puts(instructor, FILE, false)
        .then()
        .statusCode(400)
        .body("code", equalTo("bad_course_file"));
  }

  @Test
  void isForInstructors() {
    for (Role role : List.of(Role.STUDENT, Role.LISTENER, Role.TA)) {
      Client member = course.member(role);
      course.puts(member, course.yaml(), true).then().statusCode(403);
      member.request().get(course.path("/definition")).then().statusCode(403);
    }
    instructor
        .request()
        .contentType("application/json")
        .body("{}")
        .put(course.path("/definition"))
        .then()
        .statusCode(415);
  }

  @Test
  void keepsAssignmentsThatHaveSubmissions() {
    course.handsIn(course.member(Role.STUDENT), "pset1");
    String without = course.yaml().replaceFirst("(?m)^  - \\{slug: pset1.*\n", "");

    for (boolean dryRun : new boolean[] {true, false}) {
      course
          .puts(instructor, without, dryRun)
          .then()
          .statusCode(409)
          .body("code", equalTo("would_take_away"))
          .body("cases", contains("pset1 has submissions: 1"));
    }

    assertThat(definition()).isEqualTo(course.yaml());
  }

  @ParameterizedTest
  @CsvSource({
    // handed in on 2022-09-20 at 08:00 local time
    "opens: 2022-09-13, opens: 2022-09-20T08:01, would be handed in before it opens",
    "due: 2022-09-27, due: 2022-09-19, would be 1 days late instead of 0",
    "due: 2022-09-27, 'due: 2022-09-19, late: none', would be too late to be taken",
    "due: 2022-09-27, 'due: 2022-09-15, lateUntil: 2022-09-19', would be too late to be taken"
  })
  void takesNothingFromWorkInTime(String term, String other, String why) {
    Client student = course.member(Role.STUDENT);
    course.handsIn(student, "pset1");

    course
        .puts(instructor, course.yaml().replaceFirst(term, other), false)
        .then()
        .statusCode(409)
        .body("cases.size()", equalTo(1))
        .body("cases[0]", containsString(why));

    assertThat(definition()).isEqualTo(course.yaml());
  }

  @Test
  void takesNothingFromLateWork() {
    clock.set(Instant.parse("2022-09-30T12:00:00Z"));
    course.handsIn(course.member(Role.STUDENT), "pset1");
    String harsher = course.yaml().replace("late: 1/14 per day", "late: 2/14 per day");
    String milder = course.yaml().replace("late: 1/14 per day", "late: 1/20 per day");

    course
        .puts(instructor, harsher, false)
        .then()
        .statusCode(409)
        .body("cases[0]", containsString("would lose more points for being late"));
    course.puts(instructor, milder, false).then().statusCode(200);
  }

  @Test
  void knowsExtensions() {
    Client student = course.member(Role.STUDENT);
    course.handsIn(student, "pset1");
    String sooner = course.yaml().replaceFirst("due: 2022-09-27", "due: 2022-09-19");
    course.puts(instructor, sooner, false).then().statusCode(409);
    extend(student, "pset1", "2022-10-15T12:00:00Z");

    course.puts(instructor, sooner, false).then().statusCode(200);
  }

  @Test
  void ignoresWithdrawnWorkAndThatOfStaff() {
    String id = course.handsIn(course.member(Role.STUDENT), "pset1");
    course.handsIn(course.member(Role.TA), "pset1");
    rows.run("update submission set withdrawn_at = received_at where id = '" + id + "'");
    String sooner = course.yaml().replaceFirst("due: 2022-09-27", "due: 2022-09-19");

    course.puts(instructor, sooner, false).then().statusCode(200);
  }

  @Test
  void forgetsThePackageOfAnotherPset() {
    String none = course.yaml().replace("pset: pset1", "pset: unbuilt");

    course.puts(instructor, none, false).then().statusCode(200);

    instructor
        .request()
        .get(course.path("/assignments/pset1"))
        .then()
        .body("pset", equalTo("MISSING"));
  }

  private void extend(Client student, String slug, String due) {
    rows.run(
        """
        insert into date_override (id, assignment_id, person_id, due_at, reason, given_by, given_at)
        select '%s', id, '%s', '%s', 'illness', '%s', '2022-09-20T12:00:00Z'
        from assignment where course_id = '%s' and slug = '%s'\
        """
            .formatted(
                UUID.randomUUID(),
                student.personId(),
                due,
                instructor.personId(),
                course.id(),
                slug));
  }

  private boolean withheld(String slug) {
    return rows.count(
            "select count(*) from assignment where withheld and course_id = '%s' and slug = '%s'"
                .formatted(course.id(), slug))
        == 1;
  }

  private String definition() {
    return instructor.request().get(course.path("/definition")).asString();
  }

  private long audited() {
    return audited("");
  }

  private long audited(String condition) {
    return rows.count(
        "select count(*) from audit_entry where course_id = '" + course.id() + "'" + condition);
  }
}
