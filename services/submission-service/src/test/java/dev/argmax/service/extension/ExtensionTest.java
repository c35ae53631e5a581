package dev.argmax.service.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class ExtensionTest {
  private static final String OWN_DUE = Terms.at("2022-10-20T23:59:59").toString();

  @Inject Terms terms;
  @Inject People people;
  @Inject MovableClock clock;
  @Inject Worker worker;

  private Term term;
  private Client ta;
  private Client student;
  private Client other;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-10-15T12:00:00"));
    Rules rules = new Rules(LatePolicy.parse("1/14 per day for 7 days"), Counts.LATEST, 2, null);
    term = terms.begin().with("pset2", "2022-10-20", rules);
    ta = term.member(Role.TA);
    student = term.member(Role.STUDENT, "R1");
    other = term.member(Role.STUDENT, "R1");
  }

  @Test
  void movesTheDatesOfOneStudentAndSaysWhy() {
    gives(student, Map.of("dueAt", "2022-10-25", "reason", "ill for a week"))
        .then()
        .statusCode(200);

    JsonPath mine = student.assignment("pset2");
    assertThat(mine.getString("dueAt")).isEqualTo(Terms.at("2022-10-25T23:59:59").toString());
    assertThat(mine.getString("lateUntil")).isEqualTo(Terms.at("2022-11-01T23:59:59").toString());
    assertThat(mine.getString("dates.due.source")).isEqualTo("PERSON");
    assertThat(mine.getString("dates.due.reason")).isEqualTo("ill for a week");
    assertThat(mine.getString("dates.due.by")).isEqualTo(people.login(ta));
    assertThat(mine.getString("dates.due.givenAt")).startsWith("2022-10-15T16:00");
    assertThat(mine.getString("dates.opens.source")).isEqualTo("DEFAULT");

    JsonPath theirs = other.assignment("pset2");
    assertThat(theirs.getString("dueAt")).isEqualTo(OWN_DUE);
    assertThat(theirs.getString("dates.due.source")).isEqualTo("DEFAULT");
    assertThat(theirs.prettify()).doesNotContain("ill for a week");
  }

  @Test
  void showsItsEffectOnLateDaysInTheReceipt() {
    gives(student, Map.of("dueAt", "2022-10-25", "reason", "ill for a week"));
    clock.set(Terms.at("2022-10-26T12:00:00"));

    student
        .submits("pset2", Client.solution("extended"))
        .then()
        .statusCode(202)
        .body("cost.days", equalTo(1))
        .body("dates.due.at", equalTo(Terms.at("2022-10-25T23:59:59").toString()))
        .body("dates.due.reason", equalTo("ill for a week"))
        .body("late", containsString("PT12H"));
    other
        .submits("pset2", Client.solution("not extended"))
        .then()
        .statusCode(202)
        .body("cost.days", equalTo(6))
        .body("dates.due.reason", nullValue());
  }

  @Test
  void countsForWhatWasHandedInBeforeItWasGiven() {
    clock.set(Terms.at("2022-10-22T12:00:00"));
    String id = student.handsIn("pset2", "before the extension");
    assertThat(student.reads(id).jsonPath().getString("late")).isNotNull();

    gives(student, Map.of("dueAt", "2022-10-25", "reason", "asked in time"));

    assertThat(student.reads(id).jsonPath().getString("late")).isNull();
  }

  @Test
  void holdsThePersonsBeforeTheSectionsBeforeTheDefault() {
    givesSection("R1", Map.of("dueAt", "2022-10-22", "reason", "room was closed"));
    assertThat(due(student)).isEqualTo("SECTION 2022-10-23T03:59:59Z");

    gives(student, Map.of("lateUntil", "2022-10-23", "reason", "last call"));
    assertThat(due(student)).isEqualTo("SECTION 2022-10-23T03:59:59Z");
    assertThat(student.assignment("pset2").getString("lateUntil"))
        .isEqualTo(Terms.at("2022-10-23T23:59:59").toString());

    gives(student, Map.of("dueAt", "2022-10-21T17:00", "reason", "agreed"));
    assertThat(due(student)).isEqualTo("PERSON 2022-10-21T21:00:00Z");
    assertThat(due(other)).isEqualTo("SECTION 2022-10-23T03:59:59Z");

    ta.request().delete(path(student) + "?reason=mistake").then().statusCode(204);
    ta.request().delete(sectionPath("R1")).then().statusCode(204);
    assertThat(due(student)).isEqualTo("DEFAULT " + OWN_DUE);
  }

  @Test
  void givesMoreAttempts() {
    student.handsIn("pset2", "one");
    student.handsIn("pset2", "two");
    student
        .submits("pset2", Client.solution("three"))
        .then()
        .statusCode(429)
        .body("code", equalTo("attempts_used_up"));

    gives(student, Map.of("extraAttempts", 1, "reason", "lost one to a typo in the handout"));

    assertThat(student.assignment("pset2").getInt("attemptsLeft")).isEqualTo(1);
    student
        .submits("pset2", Client.solution("three"))
        .then()
        .statusCode(202)
        .body("attemptsLeft", equalTo(0));
  }

  @Test
  void listsForStaffWhatWasGivenAndLetsThemSeeAStudentsDates() {
    gives(student, Map.of("dueAt", "2022-10-25", "reason", "ill"));
    givesSection("R1", Map.of("opensAt", "2022-10-07", "reason", "late start"));

    JsonPath all = ta.asks("/extensions").then().statusCode(200).extract().jsonPath();
    assertThat(all.getList("items.student")).containsExactly(people.login(student), null);
    assertThat(all.getList("items.section")).containsExactly(null, "R1");
    assertThat(
            ta.asks("/assignments/pset2?student=" + people.login(student))
                .jsonPath()
                .getString("dates.due.reason"))
        .isEqualTo("ill");
    assertThat(student.asks("/extensions").statusCode()).isEqualTo(403);
    assertThat(student.asks("/assignments/pset2?student=" + people.login(other)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void writesDownWhoChangedWhatAndWhy() {
    gives(student, Map.of("dueAt", "2022-10-25", "reason", "ill"));

    assertThat(
            worker.rowsOf(
                "select count(*) from audit_entry where course_id = '%s' and actor_id = '%s'"
                        .formatted(term.id(), ta.personId())
                    + " and action = 'EXTENSION_CHANGED' and why = 'ill' and before is null"
                    + " and after ->> 'dueAt' = '2022-10-26T03:59:59Z'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "dueAt, 2022-02-30, no date",
    "dueAt, tomorrow, no date",
    "dueAt, 2022-10-01, before it opens",
    "extraAttempts, 0, extraAttempts",
    "nothing, x, at least one",
  })
  void refusesDatesThatMakeNoSense(String field, String value, String words) {
    Map<String, Object> request = new HashMap<>(Map.of("reason", "try"));
    request.put(field, field.equals("extraAttempts") ? Integer.parseInt(value) : value);

    gives(student, request).then().statusCode(400).body("detail", containsString(words));
    assertThat(due(student)).isEqualTo("DEFAULT " + OWN_DUE);
  }

  @Test
  void wantsAReasonAndSomebodyToGiveItTo() {
    gives(student, Map.of("dueAt", "2022-10-25")).then().statusCode(400);
    gives(student, Map.of("dueAt", "2022-10-25", "reason", " ")).then().statusCode(400);
    ta.request()
        .contentType("application/json")
        .body(Map.of("dueAt", "2022-10-25", "reason", "x"))
        .put("/api/v1/courses/" + term.id() + "/assignments/pset2/extensions/nobody")
        .then()
        .statusCode(404);
    givesSection("R9", Map.of("dueAt", "2022-10-25", "reason", "x")).then().statusCode(404);
  }

  private String due(Client whose) {
    JsonPath found = whose.assignment("pset2");
    return found.getString("dates.due.source") + " " + found.getString("dueAt");
  }

  private Response gives(Client whom, Map<String, ?> request) {
    return ta.request().contentType("application/json").body(request).put(path(whom));
  }

  private Response givesSection(String section, Map<String, ?> request) {
    return ta.request().contentType("application/json").body(request).put(sectionPath(section));
  }

  private String path(Client whom) {
    return "/api/v1/courses/%s/assignments/pset2/extensions/%s"
        .formatted(term.id(), people.login(whom));
  }

  private String sectionPath(String section) {
    return "/api/v1/courses/%s/assignments/pset2/sections/%s".formatted(term.id(), section);
  }
}
