package dev.argmax.service.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.SampleCourse;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class DemoAccountsTest {
  private static final String ROSTER = "/api/v1/courses/" + SampleCourse.ID + "/roster";

  @Inject Courses courses;
  @Inject DemoMembers members;
  @Inject People people;

  @Test
  void letsTheLmsPollWithItsSecret() {
    JsonPath identity =
        Client.internal()
            .contentType("application/json")
            .body(Map.of("token", SampleCourse.LMS_SECRET))
            .post("/internal/v1/identities")
            .jsonPath();

    UUID lms = UUID.fromString(identity.getString("personId"));

    assertThat(identity.getString("login")).isEqualTo("lms-1");
    assertThat(courses.member(SampleCourse.ID, lms).role()).isEqualTo(Role.LMS);
    assertThat(new Client(lms).request().get(ROSTER).statusCode()).isEqualTo(200);
  }

  @Test
  void bringsInEveryRole() {
    Client lms = lms();

    for (Role role : Role.values()) {
      String login = role.name().toLowerCase(Locale.ROOT) + "-1";
      assertThat(lms.request().get(ROSTER + "/" + login).jsonPath().getString("role"))
          .isEqualTo(role.name());
    }
  }

  @Test
  void leavesWhatTheRosterChanged() throws IOException {
    JsonPath before = lms().request().get(ROSTER + "/student-2").jsonPath();
    Client instructor = people.member(Role.INSTRUCTOR);
    instructor.request().delete(ROSTER + "/student-2").then().statusCode(204);

    members.provide(DemoAccounts.read(Stack.home().resolve("demo.env")));

    JsonPath after = lms().request().get(ROSTER + "/student-2").jsonPath();
    instructor
        .request()
        .contentType("application/json")
        .body(Map.of("role", "STUDENT"))
        .put(ROSTER + "/student-2")
        .then()
        .statusCode(200);
    assertThat(before.getString("droppedAt")).isNull();
    assertThat(after.getString("droppedAt")).isNotNull();
  }

  private Client lms() {
    return people.member(Role.LMS);
  }
}
