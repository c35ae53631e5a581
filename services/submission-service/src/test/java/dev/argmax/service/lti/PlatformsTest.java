package dev.argmax.service.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Platforms as staff register, change and remove them.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class PlatformsTest {
  @Inject Scenery scenery;

  private PlayedPlatform platform;
  private FreshCourse course;
  private Client instructor;
  private final PlayedBrowser browser = new PlayedBrowser();

  @BeforeEach
  void begin() {
    platform = new PlayedPlatform();
    course = scenery.course();
    instructor = course.member(Role.INSTRUCTOR);
  }

  @AfterEach
  void end() {
    platform.close();
  }

  @Test
  void areListedAndInTheAuditLog() {
    platform.registeredBy(instructor, "NONE");

    instructor
        .asks("/lti/platforms")
        .then()
        .statusCode(200)
        .body("items[0].name", equalTo("Moodle"))
        .body("items[0].deploymentIds[0]", equalTo(PlayedPlatform.DEPLOYMENT))
        .body("items[0].matchBy", equalTo("NONE"))
        .body("items[0].knowsCourse", equalTo(false));
    assertThat(instructor.asks("/audit").jsonPath().getList("items.subject"))
        .contains("platform Moodle");
  }

  @Test
  void saySoWhenGradesCanBeSent() {
    platform.registeredBy(instructor, "NONE");
    browser.confirms(platform, "boss", instructor);

    instructor
        .asks("/lti/platforms")
        .then()
        .body("items[0].knowsCourse", equalTo(true))
        .body("items[0].takesGrades", equalTo(true))
        .body("items[0].tellsMembers", equalTo(true));
  }

  @Test
  void areRegisteredOnce() {
    platform.registeredBy(instructor, "NONE");

    register(platform.registration("NONE"))
        .then()
        .statusCode(409)
        .body("code", equalTo("platform_registered"));
  }

  @Test
  void areRefusedWhenSomethingIsMissing() {
    for (String field : List.of("name", "issuer", "clientId", "authUrl", "jwksUrl", "tokenUrl")) {
      Map<String, Object> wish = platform.registration("NONE");
      wish.remove(field);
      register(wish).then().statusCode(400).body("code", equalTo("bad_request"));
    }
    Map<String, Object> wish = platform.registration("NONE");
    wish.put("deploymentIds", List.of());
    register(wish).then().statusCode(400);
    wish.put("deploymentIds", List.of("1"));
    wish.put("jwksUrl", "javascript:alert(1)");
    register(wish).then().statusCode(400);
  }

  @Test
  void keepTheirLinksOnlyWhileNobodyElseCanSpeakForThem() {
    Client student = scenery.member(course, Role.STUDENT);
    UUID id = platform.registeredBy(instructor, "NONE");
    browser.confirms(platform, "u-1", student);

    Map<String, Object> renamed = platform.registration("NONE");
    renamed.put("name", "Canvas");
    change(id, renamed);
    assertThat(isLetIn("u-1")).isTrue();
    Map<String, Object> moved = new HashMap<>(renamed);
    moved.put("jwksUrl", platform.url("/jwks?elsewhere"));
    change(id, moved);

    assertThat(isLetIn("u-1")).isFalse();
  }

  @Test
  void letNobodyInWhenTheyAreRemoved() {
    UUID id = platform.registeredBy(instructor, "NONE");
    PlayedBrowser.Sent sent = browser.opens(platform);
    instructor.request().delete(course.path("/lti/platforms/" + id)).then().statusCode(204);

    browser
        .comesBack(sent.state(), platform.signs(platform.says("u-1", "x@x.edu", sent.nonce())))
        .then()
        .statusCode(403)
        .body("reason", equalTo("state"));
    browser
        .begins(Map.of("issuer", platform.issuer(), "loginHint", "x"))
        .then()
        .body("reason", equalTo("unknown_platform"));
  }

  private boolean isLetIn(String subject) {
    return browser
            .comes(platform, nonce -> platform.says(subject, "x@x.edu", nonce))
            .then()
            .statusCode(200)
            .extract()
            .path("session")
        != null;
  }

  private Response register(Map<String, ?> wish) {
    return instructor
        .request()
        .contentType("application/json")
        .body(wish)
        .post(course.path("/lti/platforms"));
  }

  private void change(UUID id, Map<String, ?> wish) {
    instructor
        .request()
        .contentType("application/json")
        .body(wish)
        .put(course.path("/lti/platforms/" + id))
        .then()
        .statusCode(200);
  }
}
