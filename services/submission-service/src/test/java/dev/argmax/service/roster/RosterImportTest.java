package dev.argmax.service.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.OwnCourses;
import dev.argmax.service.testing.OwnCourses.OwnCourse;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class RosterImportTest {
  @Inject OwnCourses courses;
  @Inject MovableClock clock;

  private OwnCourse course;
  private Client instructor;

  @BeforeEach
  void begin() {
    clock.set(MovableClock.USUAL);
    course = courses.make();
    instructor = course.has("instructor", Role.INSTRUCTOR);
  }

  @Test
  void previewsExactlyWhatChangesAndThenDoesIt() {
    course.has("stays", Role.STUDENT, "R1");
    Client leaves = course.has("leaves", Role.STUDENT, "R1");
    course.has("moves", Role.STUDENT, "R1");
    String submission = handsIn(leaves);
    String file =
        "login,section\n%s,R1\n%s,R2\n%s,R2\n".formatted((Object[]) of("stays", "moves", "comes"));

    JsonPath preview = imports(file, "dryRun=true").then().statusCode(200).extract().jsonPath();
    List<String> untouched = logins();
    JsonPath done = imports(file, "dryRun=false").then().statusCode(200).extract().jsonPath();

    Map<String, Object> said = preview.getMap("");
    assertThat(preview.getList("added.login")).containsExactly(course.login("comes"));
    assertThat(preview.getString("added[0].section")).isEqualTo("R2");
    assertThat(preview.getString("added[0].role")).isEqualTo("STUDENT");
    assertThat(preview.getList("changed"))
        .containsExactly(
            Map.of(
                "login", course.login("moves"), "field", "section", "before", "R1", "after", "R2"));
    assertThat(preview.getList("dropped.login")).containsExactly(course.login("leaves"));
    assertThat(preview.getInt("unchanged")).isEqualTo(1);
    assertThat(preview.getList("reinstated")).isEmpty();
    assertThat(preview.getBoolean("applied")).isFalse();
    assertThat(untouched).containsExactlyInAnyOrder(of("instructor", "stays", "leaves", "moves"));

    assertThat(done.getBoolean("applied")).isTrue();
    assertThat(done.getMap(""))
        .usingRecursiveComparison()
        .ignoringFields("applied")
        .isEqualTo(said);
    assertThat(logins()).containsExactlyInAnyOrder(of("instructor", "stays", "moves", "comes"));
    assertThat(instructor.reads(submission).jsonPath().getString("student"))
        .isEqualTo(course.login("leaves"));
    assertThat(course.as(leaves).get().statusCode()).isEqualTo(404);
    assertThat(leaves.reads(submission).statusCode()).isEqualTo(404);
  }

  @Test
  void takesTheDroppedBackWithWhatTheyHandedIn() {
    Client student = course.has("back", Role.STUDENT);
    String submission = handsIn(student);
    imports("login\n", "allowDrops=true").then().statusCode(200);
    assertThat(student.reads(submission).statusCode()).isEqualTo(404);

    JsonPath done = imports("login\n" + course.login("back") + "\n", "").jsonPath();

    assertThat(done.getList("reinstated.login")).containsExactly(course.login("back"));
    assertThat(done.getList("added")).isEmpty();
    assertThat(student.reads(submission).statusCode()).isEqualTo(200);
  }

  @Test
  void isTakenBackAsItWasExported() {
    course.has("one", Role.STUDENT, "R1");
    course.has("listens", Role.LISTENER);
    course.has("assists", Role.TA);
    course.has("rules", Role.ADMIN);
    course.has("polls", Role.LMS);
    put("formula", Map.of("role", "STUDENT", "displayName", "=HYPERLINK(1)", "email", "+" + a()));

    Response export = course.as(instructor).get("/roster.csv");
    JsonPath back = imports(export.asString(), "").then().statusCode(200).extract().jsonPath();

    assertThat(export.contentType()).startsWith("text/csv");
    assertThat(export.asString()).contains(",'=HYPERLINK(1),'+");
    assertThat(back.getInt("unchanged")).isEqualTo(7);
    for (String kind : List.of("added", "reinstated", "changed", "dropped", "kept")) {
      assertThat(back.getList(kind)).as(kind).isEmpty();
    }
  }

  @Test
  void neverDropsStaff() {
    course.has("assists", Role.TA);
    course.has("polls", Role.LMS);
    course.has("listens", Role.LISTENER);

    JsonPath done = imports("login\n", "").then().statusCode(200).extract().jsonPath();

    assertThat(done.getList("dropped.login")).containsExactly(course.login("listens"));
    assertThat(logins()).containsExactlyInAnyOrder(of("instructor", "assists", "polls"));
  }

  @Test
  void leavesWhatTheFileDoesNotSay() {
    course.has("assists", Role.TA, "R7");

    JsonPath done = imports("login,role\n%s,\n".formatted(course.login("assists")), "").jsonPath();

    assertThat(done.getInt("unchanged")).isEqualTo(1);
    assertThat(line("assists").getString("section")).isEqualTo("R7");
    assertThat(
            imports("login,section\n%s,\n".formatted(course.login("assists")), "")
                .jsonPath()
                .getList("changed.before"))
        .containsExactly("R7");
    assertThat(line("assists").getString("section")).isNull();
  }

  @Test
  void appliesNothingOfAFileWithErrors() {
    course.has("one", Role.STUDENT);
    put("taken", Map.of("role", "STUDENT", "email", a()));
    course.has("rules", Role.ADMIN);
    String file =
        """
        login,email,role
        %s,%s,
        %s,,admin
        %s,,student
        BAD,,
        %s,,ta
        """
            .formatted(
                course.login("new"),
                a().toUpperCase(Locale.ROOT),
                course.login("one"),
                course.login("rules"),
                course.login("instructor"));

    Response refused = imports(file, "");

    refused.then().statusCode(422).contentType("application/problem+json");
    assertThat(refused.jsonPath().getString("code")).isEqualTo("bad_roster");
    assertThat(refused.jsonPath().getList("errors.line")).containsExactly(2, 3, 4, 5, 6);
    assertThat(refused.jsonPath().getString("errors[0].column")).isEqualTo("email");
    assertThat(refused.jsonPath().getString("errors[1].message")).contains("up to your own");
    assertThat(refused.jsonPath().getString("errors[4].message")).contains("somebody else");
    assertThat(logins()).containsExactlyInAnyOrder(of("instructor", "one", "taken", "rules"));
  }

  @Test
  void wantsToBeSureBeforeItDropsMost() {
    course.has("one", Role.STUDENT);
    course.has("two", Role.STUDENT);
    course.has("three", Role.STUDENT);
    String file = "login\n" + course.login("one") + "\n";

    JsonPath preview = imports(file, "dryRun=true").jsonPath();
    Response refused = imports(file, "");

    assertThat(preview.getBoolean("needsAllowDrops")).isTrue();
    refused.then().statusCode(409);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("too_many_drops");
    assertThat(refused.jsonPath().getString("detail")).contains("2 of 3", "?allowDrops=true");
    assertThat(logins()).hasSize(4);
    assertThat(imports(file, "allowDrops=true").statusCode()).isEqualTo(200);
    assertThat(logins()).hasSize(2);
  }

  @Test
  void keepsTheNamesOfPeopleOfOtherCourses() {
    Client shared = courses.make().has("shared", Role.STUDENT);
    course.alsoHas(shared, Role.STUDENT);
    String login = course.as(instructor).get("/roster?role=student").path("items[0].login");

    JsonPath done = imports("login,name\n%s,Another Name\n".formatted(login), "").jsonPath();

    assertThat(done.getList("changed")).isEmpty();
    assertThat(done.getString("kept[0].field")).isEqualTo("displayName");
    assertThat(done.getString("kept[0].stays")).isEqualTo("shared");
    assertThat(done.getString("kept[0].asked")).isEqualTo("Another Name");
    assertThat(done.getString("kept[0].why")).contains("another course");
  }

  @Test
  void notesEveryMemberInTheAuditLog() {
    course.has("leaves", Role.LISTENER, "R1");

    imports("login,section\n%s,R2\n".formatted(course.login("comes")), "").then().statusCode(200);

    JsonPath log = course.as(instructor).get("/audit").jsonPath();
    assertThat(log.getList("items.subject"))
        .containsExactlyInAnyOrder(
            "member " + course.login("comes"), "member " + course.login("leaves"));
    assertThat(log.getList("items.why")).containsOnly("roster import");
    assertThat(log.getList("items.actor")).containsOnly(course.login("instructor"));
  }

  @Test
  void takesThousandsAtOnce() {
    StringBuilder file = new StringBuilder("login,name,email\n");
    for (int i = 0; i < 2000; i++) {
      String login = course.login("s" + i);
      file.append("%s,Student %d,%s@example.edu\n".formatted(login, i, login));
    }

    JsonPath done = imports(file.toString(), "").then().statusCode(200).extract().jsonPath();
    JsonPath again = imports(file.toString(), "dryRun=true").jsonPath();

    assertThat(done.getList("added")).hasSize(2000);
    assertThat(again.getInt("unchanged")).isEqualTo(2000);
  }

  @Test
  void isForThoseWhoChangeTheRoster() {
    assertThat(refusal(course.has("assists", Role.TA))).isEqualTo(403);
    assertThat(refusal(course.has("one", Role.STUDENT))).isEqualTo(403);
    assertThat(refusal(course.has("polls", Role.LMS))).isEqualTo(403);
    assertThat(refusal(courses.make().has("stranger", Role.ADMIN))).isEqualTo(404);
  }

  @Test
  void takesCsvOnlyAndSwitchesLiterally() {
    course
        .as(instructor)
        .contentType("application/json")
        .body("{}")
        .post("/roster/import")
        .then()
        .statusCode(415);
    imports("login\n", "dryRun=1").then().statusCode(400);
    imports("login\n", "allowDrops=yes").then().statusCode(400);
    imports("x".repeat((1 << 20) + 1), "").then().statusCode(413);
  }

  private int refusal(Client client) {
    return course
        .as(client)
        .contentType("text/csv")
        .body("login\n")
        .post("/roster/import?dryRun=true")
        .statusCode();
  }

  private Response imports(String file, String query) {
    return course
        .as(instructor)
        .contentType("text/csv; charset=utf-8")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/roster/import" + (query.isEmpty() ? "" : "?" + query));
  }

  private void put(String name, Map<String, String> body) {
    course
        .as(instructor)
        .contentType("application/json")
        .body(body)
        .put("/roster/" + course.login(name))
        .then()
        .statusCode(201);
  }

  private JsonPath line(String name) {
    return course.as(instructor).get("/roster/" + course.login(name)).jsonPath();
  }

  private List<String> logins() {
    return course.as(instructor).get("/roster").jsonPath().getList("items.login");
  }

  private String a() {
    return course.id() + "@example.edu";
  }

  private String handsIn(Client student) {
    return course
        .as(student)
        .multiPart("file", "upload.zip", Client.solution(course.id()))
        .post("/assignments/pset1/submissions")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private String[] of(String... names) {
    return Arrays.stream(names).map(course::login).toArray(String[]::new);
  }
}
