package dev.argmax.service.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is in a platform's course, as the import of the roster takes it.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class PlatformRosterTest {
  private static final String ROLES = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

  @Inject Scenery scenery;

  private PlayedPlatform platform;
  private FreshCourse course;
  private Client instructor;
  private UUID registered;
  private final PlayedBrowser browser = new PlayedBrowser();

  @BeforeEach
  void begin() {
    platform = new PlayedPlatform();
    course = scenery.course();
    instructor = course.member(Role.INSTRUCTOR);
    registered = platform.registeredBy(instructor, "EMAIL");
  }

  @AfterEach
  void end() {
    platform.close();
  }

  @Test
  void isReadPageByPageAndImported() {
    browser.confirms(platform, "boss", instructor);
    Client known = scenery.member(course, Role.STUDENT);
    Client linked = scenery.member(course, Role.STUDENT);
    browser.confirms(platform, "u-linked", linked);
    String fresh = "fresh-" + System.nanoTime();
    platform.memberPages.add(
        List.of(
            member("u-1", scenery.email(known), "Learner"),
            member("u-linked", "other@lms.example.edu", "Learner")));
    platform.memberPages.add(
        List.of(
            member("u-2", fresh + "@lms.example.edu", "Learner"),
            member("boss", "boss@lms.example.edu", "Instructor"),
            gone(member("u-3", "gone@lms.example.edu", "Learner"))));

    String file = reads().then().statusCode(200).extract().asString();
    JsonPath plan =
        instructor
            .request()
            .contentType("text/csv")
            .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post(course.path("/roster/import?dryRun=true"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(file.lines().skip(1).map(line -> line.split(",", -1)[0]))
        .containsExactly(scenery.login(known), scenery.login(linked), fresh);
    assertThat(plan.getList("added.login")).containsExactly(fresh);
    assertThat(plan.getList("dropped")).isEmpty();
  }

  @Test
  void isNotKnownBeforeStaffHaveComeFromThere() {
    reads().then().statusCode(409).body("code", equalTo("platform_not_ready"));
  }

  @Test
  void isNeverHalfOfIt() {
    browser.confirms(platform, "boss", instructor);
    platform.memberPages.add(List.of());
    Map<String, Object> noList = new HashMap<>(member("u-1", "x@x.edu", "Learner"));
    platform.memberPages.add(List.of(noList));
    platform.close();

    reads().then().statusCode(502).body("code", equalTo("platform_unreachable"));
  }

  private Response reads() {
    return instructor.request().post(course.path("/lti/platforms/" + registered + "/roster"));
  }

  private static Map<String, Object> member(String subject, String email, String role) {
    return Map.of(
        "status",
        "Active",
        "user_id",
        subject,
        "name",
        "Somebody, \"at\" the LMS",
        "email",
        email,
        "roles",
        List.of(ROLES + role));
  }

  private static Map<String, Object> gone(Map<String, Object> member) {
    Map<String, Object> gone = new HashMap<>(member);
    gone.put("status", "Deleted");
    return gone;
  }
}
