package dev.argmax.service.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.SampleCourse;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class AccessTest {
  private static final String COURSE = "/api/v1/courses/" + SampleCourse.ID;
  private static final List<String> OF_THE_COURSE =
      List.of(
          "",
          "/assignments",
          "/assignments/pset1",
          "/assignments/pset1/handout",
          "/assignments/pset1/starter",
          "/assignments/pset1/submissions");
  private static final List<String> OF_A_SUBMISSION = List.of("", "?wait=1", "/archive", "/events");

  @Inject People people;
  @Inject MovableClock clock;

  @BeforeEach
  void begin() {
    clock.set(MovableClock.USUAL);
  }

  @Test
  void letsNobodyInWithoutTheInternalToken() {
    for (String path : List.of(COURSE, "/api/v1/no-such-thing", "/internal/v1/psets/x", "/")) {
      problem(given(), path, 401, "unauthenticated");
      problem(given().header("Authorization", "Bearer wrong"), path, 401, "unauthenticated");
      problem(given().header("Authorization", "Basic x"), path, 401, "unauthenticated");
    }
    given()
        .contentType("application/json")
        .body(Map.of("workerId", "w"))
        .post("/internal/v1/runs/{id}/claim", UUID.randomUUID())
        .then()
        .statusCode(401);
  }

  @Test
  void wantsAPersonOnEveryPublicRoute() {
    for (String path : OF_THE_COURSE) {
      problem(Client.internal(), COURSE + path, 401, "unauthenticated");
      problem(
          Client.internal().header("Argmax-Person", "nobody"),
          COURSE + path,
          401,
          "unauthenticated");
    }
  }

  @Test
  void hidesTheCourseFromStrangers() {
    Client stranger = people.stranger();

    for (String path : OF_THE_COURSE) {
      problem(stranger.request(), COURSE + path, 404, "not_found");
    }
  }

  @Test
  void hidesSubmissionsFromEverybodyElse() {
    String id = people.member(Role.STUDENT).handsIn("private");
    Client other = people.member(Role.STUDENT);
    Client listener = people.member(Role.LISTENER);

    for (String path : OF_A_SUBMISSION) {
      String address = "/api/v1/submissions/" + id + path;
      problem(other.request(), address, 404, "not_found");
      problem(listener.request(), address, 404, "not_found");
      problem(people.stranger().request(), address, 404, "not_found");
      assertThat(other.request().get(address).asString())
          .isEqualTo(
              other.request().get("/api/v1/submissions/" + UUID.randomUUID() + path).asString());
    }
    assertThat(other.lists("pset1").jsonPath().getList("items")).isEmpty();
  }

  @Test
  void showsStaffTheSubmissionsOfTheirCourse() {
    String id = people.member(Role.STUDENT).handsIn("for staff");

    for (Role role : List.of(Role.TA, Role.INSTRUCTOR, Role.ADMIN)) {
      assertThat(people.member(role).reads(id).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void answersTheFrameworksErrorsAsProblems() {
    Client student = people.member(Role.STUDENT);

    problem(student.request(), "/api/v1/no-such-thing", 404, "not_found");
    problem(student.request(), "/api/v1/submissions/not-an-id", 404, "not_found");
    student
        .request()
        .delete(COURSE)
        .then()
        .statusCode(405)
        .body("code", equalTo("method_not_allowed"));
    student
        .request()
        .contentType("text/csv")
        .body("x")
        .post(COURSE + "/assignments/pset1/submissions")
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported_media_type"));
    Client.internal()
        .contentType("application/json")
        .body("{")
        .post("/internal/v1/identities")
        .then()
        .statusCode(400)
        .body("code", equalTo("bad_request"));
  }

  @Test
  void knowsATokenUntilItIsRevoked() {
    identify(SampleCourse.STUDENT_TOKEN, 200);
    identify("amx_unknown", 404);
    var session = signIn("student-1", SampleCourse.PASSWORD, 201);
    String token = session.getString("token");

    assertThat(token).matches("amx_[A-Za-z0-9_-]{43}");
    identify(token, 200);
    Client.internal()
        .contentType("application/json")
        .body(Map.of("token", token))
        .delete("/internal/v1/sessions")
        .then()
        .statusCode(204);
    identify(token, 404);
  }

  @Test
  void refusesAWrongPasswordLikeAnUnknownLogin() {
    String wrong = signIn("student-1", "wrong", 401).prettify();
    String unknown = signIn("nobody-at-all", "wrong", 401).prettify();
    String passwordless = signIn("student-2", "nobody", 401).prettify();

    assertThat(wrong).isEqualTo(unknown).isEqualTo(passwordless);
  }

  private static io.restassured.path.json.JsonPath signIn(
      String login, String password, int status) {
    return Client.internal()
        .contentType("application/json")
        .body(Map.of("login", login, "password", password))
        .post("/internal/v1/sessions")
        .then()
        .statusCode(status)
        .extract()
        .jsonPath();
  }

  private static void identify(String token, int status) {
    Client.internal()
        .contentType("application/json")
        .body(Map.of("token", token))
        .post("/internal/v1/identities")
        .then()
        .statusCode(status);
  }

  private static void problem(RequestSpecification request, String path, int status, String code) {
    request
        .get(path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("status", equalTo(status));
  }
}
