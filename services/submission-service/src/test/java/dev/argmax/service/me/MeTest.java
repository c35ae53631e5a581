package dev.argmax.service.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.OwnCourses;
import dev.argmax.service.testing.OwnCourses.OwnCourse;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class MeTest {
  private static final String FIRST = "a first long password";
  private static final String SECOND = "a second long password";

  @Inject OwnCourses courses;

  private OwnCourse course;
  private Client person;

  @BeforeEach
  void begin() {
    course = courses.make();
    person = course.has("one", Role.STUDENT, "R1");
  }

  @Test
  void listsTheCoursesThatIAmIn() {
    OwnCourse second = courses.make();
    second.alsoHas(person, Role.TA);
    OwnCourse third = courses.make();
    third.alsoHas(person, Role.STUDENT);
    third
        .as(third.has("instructor", Role.INSTRUCTOR))
        .delete("/roster/" + course.login("one"))
        .then()
        .statusCode(204);

    JsonPath me = person.request().get("/api/v1/me").jsonPath();

    assertThat(me.getString("login")).isEqualTo(course.login("one"));
    assertThat(me.getString("displayName")).isEqualTo("one");
    assertThat(me.getList("courses.id")).containsExactlyInAnyOrder(course.id(), second.id());
    assertThat(me.getList("courses.role")).containsExactlyInAnyOrder("STUDENT", "TA");
    assertThat(me.getList("courses.section")).containsExactlyInAnyOrder("R1", null);
  }

  @Test
  void changesMyPasswordAndEndsMySessions() {
    changes(null, FIRST).then().statusCode(204);
    String session = signIn(FIRST).then().statusCode(201).extract().path("token");

    changes(FIRST, SECOND).then().statusCode(204);

    assertThat(identifies(session)).isEqualTo(404);
    assertThat(signIn(FIRST).statusCode()).isEqualTo(401);
    assertThat(signIn(SECOND).statusCode()).isEqualTo(201);
  }

  @Test
  void wantsThePasswordUntilNow() {
    changes(null, FIRST).then().statusCode(204);

    changes("wrong", SECOND).then().statusCode(403).body("code", equalTo("wrong_current_password"));
    changes(null, SECOND).then().statusCode(403);
    assertThat(signIn(FIRST).statusCode()).isEqualTo(201);
  }

  @Test
  void slowsDownGuessing() {
    changes(null, FIRST).then().statusCode(204);
    for (int i = 0; i < 10; i++) {
      changes("guess " + i, SECOND).then().statusCode(403);
    }

    Response eleventh = changes(FIRST, SECOND);

    eleventh.then().statusCode(429).header("Retry-After", "60");
    assertThat(eleventh.jsonPath().getString("code")).isEqualTo("too_many_attempts");
    Client other = course.has("two", Role.STUDENT);
    other
        .request()
        .contentType("application/json")
        .body(Map.of("new", FIRST))
        .put("/api/v1/me/password")
        .then()
        .statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 73})
  void refusesPasswordsThatAreTooShortOrTooLong(int length) {
    changes(null, "x".repeat(length)).then().statusCode(400).body("code", equalTo("bad_password"));
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 72})
  void takesPasswordsOfTwelveToSeventyTwoBytes(int length) {
    changes(null, "x".repeat(length)).then().statusCode(204);

    assertThat(signIn("x".repeat(length)).statusCode()).isEqualTo(201);
  }

  @Test
  void wantsANewPassword() {
    person
        .request()
        .contentType("application/json")
        .body("{}")
        .put("/api/v1/me/password")
        .then()
        .statusCode(400);
  }

  private Response changes(@Nullable String current, String next) {
    Map<String, String> body = new HashMap<>(Map.of("new", next));
    if (current != null) {
      body.put("current", current);
    }
    return person.request().contentType("application/json").body(body).put("/api/v1/me/password");
  }

  private Response signIn(String password) {
    return Client.internal()
        .contentType("application/json")
        .body(Map.of("login", course.login("one"), "password", password))
        .post("/internal/v1/sessions");
  }

  private static int identifies(String token) {
    return Client.internal()
        .contentType("application/json")
        .body(Map.of("token", token))
        .post("/internal/v1/identities")
        .statusCode();
  }
}
