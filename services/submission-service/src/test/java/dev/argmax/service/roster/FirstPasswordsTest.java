package dev.argmax.service.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.OwnCourses;
import dev.argmax.service.testing.OwnCourses.OwnCourse;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class FirstPasswordsTest {
  @Inject OwnCourses courses;
  @Inject Worker.Rows rows;

  private OwnCourse course;
  private Client instructor;
  private Client admin;

  @BeforeEach
  void begin() {
    course = courses.make();
    instructor = course.has("instructor", Role.INSTRUCTOR);
    admin = course.has("admin", Role.ADMIN);
  }

  @Test
  void opensTheDoorForAnImportedStudent() {
    course.has("one", Role.STUDENT);

    Response given = gives(instructor, "one");

    given.then().statusCode(200).header("Cache-Control", "no-store");
    assertThat(given.jsonPath().getString("password")).matches("[a-z0-9]{20}");
    assertThat(signIn("one", given.path("password"))).isEqualTo(201);
    var log = course.as(instructor).get("/audit").jsonPath();
    assertThat(log.getString("items[0].action")).isEqualTo("PASSWORD_SET");
    assertThat(log.getString("items[0].subject")).isEqualTo("password of " + course.login("one"));
    assertThat(log.prettify()).doesNotContain(given.jsonPath().getString("password"));
  }

  @Test
  void isNotGivenTwiceExceptByAnAdmin() {
    course.has("one", Role.STUDENT);
    String first = gives(instructor, "one").path("password");

    refused(gives(instructor, "one"), "an ADMIN");
    String second = gives(admin, "one").path("password");

    assertThat(signIn("one", first)).isEqualTo(401);
    assertThat(signIn("one", second)).isEqualTo(201);
  }

  @Test
  void isNotForPeopleWithALinkedIdentity() {
    Client linked = course.has("linked", Role.STUDENT);
    rows.run(
        "insert into person_identity values ('https://idp.example', '%s', '%s', now())"
            .formatted(linked.personId(), linked.personId()));

    refused(gives(instructor, "linked"), "identity provider");
  }

  @Test
  void givesNobodyAWayIntoOtherCourses() {
    OwnCourse other = courses.make();
    Client teaches = course.has("teaches", Role.STUDENT);
    other.alsoHas(teaches, Role.TA);
    Client learns = course.has("learns", Role.STUDENT);
    other.alsoHas(learns, Role.STUDENT);

    refused(gives(admin, "teaches"), "staff of another course");
    gives(instructor, "learns").then().statusCode(200);
    refused(gives(admin, "learns"), "another course too");
  }

  @Test
  void staysWithinTheCallersRole() {
    course.has("gone", Role.STUDENT);
    course.as(instructor).delete("/roster/" + course.login("gone")).then().statusCode(204);

    gives(instructor, "admin").then().statusCode(403);
    refused(gives(admin, "admin"), "/api/v1/me/password");
    gives(admin, "gone").then().statusCode(404);
    for (Role role : List.of(Role.STUDENT, Role.LISTENER, Role.TA, Role.LMS)) {
      gives(course.has("caller-" + role, role), "admin").then().statusCode(403);
    }
    gives(courses.make().has("stranger", Role.ADMIN), "admin").then().statusCode(404);
  }

  private Response gives(Client client, String name) {
    return course.as(client).post("/roster/" + course.login(name) + "/password");
  }

  private static void refused(Response response, String remedy) {
    response.then().statusCode(409).body("code", equalTo("password_not_yours"));
    assertThat(response.jsonPath().getString("detail")).contains(remedy);
  }

  private int signIn(String name, String password) {
    return Client.internal()
        .contentType("application/json")
        .body(Map.of("login", course.login(name), "password", password))
        .post("/internal/v1/sessions")
        .statusCode();
  }
}
