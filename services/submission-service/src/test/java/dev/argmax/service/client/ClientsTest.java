package dev.argmax.service.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.Program;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Programs as staff make them and take them away.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ClientsTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      assignments:
        - {slug: pset1, title: One, pset: pset1, opens: 2022-09-13, due: 2022-09-27}
      """;

  @Inject FreshCourses fresh;
  @Inject Courses courses;

  private FreshCourse course;
  private Client instructor;

  @BeforeEach
  void begin() {
    course = fresh.load(FILE);
    instructor = course.member(Role.INSTRUCTOR);
  }

  @Test
  void showsTheSecretOnce() {
    Response made =
        Program.makes(instructor, Map.of("name", " Canvas ", "scopes", List.of("roster.readonly")));

    made.then().statusCode(201).header("Cache-Control", "no-store");
    String secret = made.path("clientSecret");
    assertThat(secret).matches("amx_[A-Za-z0-9_-]{43}");
    JsonPath list = list();
    assertThat(list.getList("items.name")).containsExactly("Canvas");
    assertThat(list.getList("items.clientId")).containsExactly((String) made.path("clientId"));
    assertThat(list.getList("items[0].scopes")).containsExactly("roster.readonly");
    assertThat(list.getList("items[0].courses")).containsExactly(course.id());
    assertThat(list.getList("items[0].polls")).isEmpty();
    assertThat(list.prettify()).doesNotContain(secret);
  }

  @Test
  void isInTheAuditLogWithoutItsSecret() {
    Program program = Program.madeBy(instructor);
    revokes(instructor, program).then().statusCode(204);

    JsonPath log = instructor.asks("/audit").jsonPath();

    assertThat(log.getList("items.action")).startsWith("CLIENT_CHANGED", "CLIENT_CHANGED");
    assertThat(log.getString("items[0].subject")).isEqualTo("client " + program.clientId());
    assertThat(log.getString("items[0].before.name")).isEqualTo("An LMS");
    assertThat(log.prettify()).doesNotContain(program.secret());
  }

  @Test
  void isRevokedForGood() {
    Program program = Program.madeBy(instructor);
    Program.identifies(program.token()).then().statusCode(200);

    revokes(instructor, program).then().statusCode(204);

    Program.identifies(program.token()).then().statusCode(404);
    Program.asksForToken(program.clientId(), program.secret()).then().statusCode(401);
    assertThat(program.roster("/classes").jsonPath().getList("classes")).isEmpty();
    assertThat(list().getList("items")).isEmpty();
    revokes(instructor, program).then().statusCode(404);
  }

  @Test
  void isGoneWithItsPlaceInTheRoster() {
    Program program = Program.madeBy(instructor);
    Client admin = course.member(Role.ADMIN);

    admin.request().delete(course.path("/roster/" + program.clientId())).then().statusCode(204);

    assertThat(program.roster("/users").jsonPath().getList("users")).isEmpty();
    assertThat(list().getList("items")).isEmpty();
  }

  @Test
  void isForSeveralCoursesOnlyByTheirAdmin() {
    FreshCourse other = fresh.load(FILE);
    Client admin = course.member(Role.ADMIN);
    Map<String, Object> wish =
        Map.of("name", "SIS", "scopes", Program.EVERYTHING, "courses", List.of(other.id()));

    Program.makes(admin, wish).then().statusCode(404);
    courses.enroll(new Member(other.id(), admin.personId(), Role.INSTRUCTOR, null));
    Program.makes(admin, wish).then().statusCode(403);
    courses.enroll(new Member(other.id(), admin.personId(), Role.ADMIN, null));
    Program.makes(admin, wish).then().statusCode(201);

    assertThat(list().getList("items[0].courses"))
        .containsExactlyInAnyOrder(course.id(), other.id());
  }

  @Test
  void leavesOneCourseAndStaysInTheOther() {
    FreshCourse other = fresh.load(FILE);
    Client admin = course.member(Role.ADMIN);
    courses.enroll(new Member(other.id(), admin.personId(), Role.ADMIN, null));
    Program program = Program.madeBy(admin);
    courses.enroll(new Member(other.id(), program.id(), Role.LMS, null));

    revokes(instructor, program).then().statusCode(204);

    assertThat(program.roster("/classes").jsonPath().getList("classes.sourcedId"))
        .containsExactly(other.id());
    Program.identifies(program.token()).then().statusCode(200);
  }

  @Test
  void tellsWhatWasAskedLastAndWhatWasRefused() {
    Program program = Program.madeBy(instructor);
    program.roster("/classes").then().statusCode(200);
    program.roster("/classes?limit=0").then().statusCode(400);
    program.roster("/classes/" + course.id()).then().statusCode(200);
    program.roster("/classes/" + course.id()).then().statusCode(200);
    Program.asksForToken(program.clientId(), "wrong").then().statusCode(401);

    JsonPath list = list();

    assertThat(list.getList("items[0].polls.request", String.class))
        .containsExactly("POST token", "GET rostering/classes/…", "GET rostering/classes");
    assertThat(list.getList("items[0].polls.status", Integer.class)).containsExactly(401, 200, 400);
    assertThat(list.getList("items[0].polls.times", Integer.class)).containsExactly(2, 2, 2);
    assertThat(list.getString("items[0].polls[0].failure")).isEqualTo("A wrong secret was shown.");
    assertThat(list.getString("items[0].polls[1].failure")).isNull();
    assertThat(list.getString("items[0].polls[2].failure")).startsWith("`limit` must be");
    assertThat(list.getString("items[0].polls[2].failedAt")).isNotNull();
  }

  @Test
  void refusesWhatIsNoProgram() {
    for (Map<String, Object> wish :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("name", "x"),
            Map.of("name", "x", "scopes", List.of()),
            Map.of("name", "x", "scopes", List.of("roster.write")),
            Map.of("name", " ", "scopes", Program.EVERYTHING),
            Map.of("name", "x".repeat(101), "scopes", Program.EVERYTHING))) {
      Program.makes(instructor, wish).then().statusCode(400).body("code", equalTo("bad_request"));
    }
  }

  @Test
  void areTwentyAtMost() {
    for (int i = 0; i < 20; i++) {
      Program.makes(instructor, Map.of("name", "p" + i, "scopes", Program.EVERYTHING))
          .then()
          .statusCode(201);
    }

    Program.makes(instructor, Map.of("name", "one more", "scopes", Program.EVERYTHING))
        .then()
        .statusCode(409)
        .body("code", equalTo("too_many_clients"));
  }

  @Test
  void readsTheRestOfTheApiWithBothScopesAndChangesNothing() {
    Program both = Program.madeBy(instructor, List.of("roster.readonly", "gradebook.readonly"));
    Program one = Program.madeBy(instructor, List.of("gradebook.readonly"));

    both.request().get(course.path("/gradebook")).then().statusCode(200);
    one.request().get(course.path("/gradebook")).then().statusCode(403);
    both.request()
        .contentType("application/json")
        .body("{\"name\": \"for ever\"}")
        .post("/api/v1/me/tokens")
        .then()
        .statusCode(403);
  }

  private JsonPath list() {
    return instructor.asks("/clients").then().statusCode(200).extract().jsonPath();
  }

  private Response revokes(Client staff, Program program) {
    return staff.request().delete(course.path("/clients/" + program.id()));
  }
}
