package dev.argmax.service.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is let in from a platform, as whom, and where to.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class LaunchTest {
  @Inject Scenery scenery;
  @Inject Courses courses;

  private PlayedPlatform platform;
  private FreshCourse course;
  private Client instructor;
  private Client student;
  private final PlayedBrowser browser = new PlayedBrowser();

  @BeforeEach
  void begin() {
    platform = new PlayedPlatform();
    course = scenery.course();
    instructor = course.member(Role.INSTRUCTOR);
    student = scenery.member(course, Role.STUDENT);
  }

  @AfterEach
  void end() {
    platform.close();
  }

  @Test
  void sendsTheBrowserToThePlatform() {
    platform.registeredBy(instructor, "NONE");

    PlayedBrowser.Sent sent = browser.opens(platform);

    assertThat(sent.address()).isEqualTo(platform.url("/auth"));
    assertThat(sent.query())
        .containsEntry("scope", "openid")
        .containsEntry("response_type", "id_token")
        .containsEntry("response_mode", "form_post")
        .containsEntry("prompt", "none")
        .containsEntry("client_id", PlayedPlatform.CLIENT_ID)
        .containsEntry("redirect_uri", PlayedBrowser.ORIGIN + "/lti/launch")
        .containsEntry("login_hint", "hint-1")
        .containsKeys("state", "nonce");
  }

  @Test
  void findsAStudentByTheAddressOnceAndByTheSubjectFromThenOn() {
    platform.registeredBy(instructor, "EMAIL");

    Response first = comes("u-1", scenery.email(student).toUpperCase(java.util.Locale.ROOT));
    Response later = comes("u-1", "another@x.edu");

    for (Response each : new Response[] {first, later}) {
      each.then().statusCode(200).body("to", equalTo(assignment("pset1")));
      assertThat(personOf(each)).isEqualTo(student.personId().toString());
    }
  }

  @Test
  void findsAStudentByTheIdOfTheRegister() {
    platform.registeredBy(instructor, "LOGIN");

    Response answer =
        browser.comes(
            platform,
            nonce -> {
              Map<String, Object> claims = platform.says("u-1", "x@x.edu", nonce);
              claims.put(
                  PlayedPlatform.LTI + "lis", Map.of("person_sourcedid", scenery.login(student)));
              return claims;
            });

    assertThat(personOf(answer)).isEqualTo(student.personId().toString());
  }

  @Test
  void believesNoAddressUnlessStaffSaidSo() {
    platform.registeredBy(instructor, "NONE");

    comes("u-1", scenery.email(student))
        .then()
        .statusCode(200)
        .body("session", equalTo(null))
        .body("platform", equalTo("Moodle"));
  }

  @Test
  void givesAnAddressToNobodyElseLater() {
    platform.registeredBy(instructor, "EMAIL");
    comes("u-1", scenery.email(student)).then().statusCode(200);

    comes("u-2", scenery.email(student)).then().statusCode(200).body("session", equalTo(null));
  }

  @Test
  void letsNobodyTakeAStaffAccountByItsAddress() {
    platform.registeredBy(instructor, "EMAIL");
    Client assistant = scenery.member(course, Role.TA);
    Client elsewhere = scenery.member(course, Role.STUDENT);
    courses.enroll(new Member(scenery.course().id(), elsewhere.personId(), Role.INSTRUCTOR, null));

    for (Client target : new Client[] {assistant, elsewhere}) {
      comes("attacker", scenery.email(target))
          .then()
          .statusCode(200)
          .body("session", equalTo(null));
    }
  }

  @Test
  void asksAStudentAgainWhoHasBecomeMore() {
    platform.registeredBy(instructor, "EMAIL");
    comes("u-1", scenery.email(student)).then().statusCode(200);
    courses.enroll(new Member(course.id(), student.personId(), Role.TA, null));

    comes("u-1", scenery.email(student)).then().body("session", equalTo(null));

    assertThat(browser.confirms(platform, "u-1", student).getString("to"))
        .isEqualTo(assignment("pset1"));
    assertThat(personOf(comes("u-1", "x@x.edu"))).isEqualTo(student.personId().toString());
  }

  @Test
  void linksStaffWhoAreSignedInAndConfirm() {
    platform.registeredBy(instructor, "EMAIL");

    browser.confirms(platform, "boss", instructor);

    assertThat(personOf(comes("boss", "x@x.edu"))).isEqualTo(instructor.personId().toString());
  }

  @Test
  void takesATicketOnceAndFromTheSameBrowserOnly() {
    platform.registeredBy(instructor, "NONE");
    String ticket = comes("u-1", "x@x.edu").then().extract().path("ticket");

    new PlayedBrowser().shows("links", ticket, student).then().body("reason", equalTo("ticket"));
    browser
        .shows("questions", ticket, student)
        .then()
        .statusCode(200)
        .body("who", equalTo("Somebody at the LMS"));
    browser.shows("links", ticket, student).then().statusCode(200);
    browser.shows("links", ticket, student).then().body("reason", equalTo("ticket"));
  }

  @Test
  void letsNobodyInWhoIsNotOnTheRoster() {
    platform.registeredBy(instructor, "EMAIL");
    comes("u-1", scenery.email(student)).then().statusCode(200);
    instructor
        .request()
        .delete(course.path("/roster/" + scenery.login(student)))
        .then()
        .statusCode(204);

    comes("u-1", scenery.email(student))
        .then()
        .statusCode(403)
        .body("reason", equalTo("not_in_course"));
  }

  @Test
  void givesNoRoleThatTheRosterDoesNotGive() {
    platform.registeredBy(instructor, "EMAIL");
    comes("u-1", scenery.email(student)).then().statusCode(200);

    browser
        .comes(
            platform,
            nonce -> {
              Map<String, Object> claims = platform.asksToChoose("u-1", nonce);
              claims.put(
                  PlayedPlatform.LTI + "roles",
                  java.util.List.of(
                      "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
                      "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"));
              return claims;
            })
        .then()
        .statusCode(403)
        .body("reason", equalTo("not_staff"));
    assertThat(courses.find(course.id(), student.personId()).orElseThrow().role())
        .isEqualTo(Role.STUDENT);
  }

  @Test
  void landsWhereTheLinkLeads() {
    platform.registeredBy(instructor, "EMAIL");

    comesTo("https://argmax.example.edu/courses/" + course.id() + "/assignments/pset2")
        .then()
        .body("to", equalTo(assignment("pset2")));
    comesTo("https://argmax.example.edu/courses/" + course.id())
        .then()
        .body("to", equalTo("/courses/" + course.id()));
    comesTo("https://argmax.example.edu/courses/" + course.id() + "/assignments/gone")
        .then()
        .body("to", equalTo("/courses/" + course.id()));
    comesTo("https://argmax.example.edu/courses/another")
        .then()
        .statusCode(403)
        .body("reason", equalTo("target"));
  }

  @Test
  void knowsWhichCourseIsMeantByTheLinkWhereSeveralHaveThePlatform() {
    FreshCourse other = scenery.course();
    platform.registeredBy(instructor, "EMAIL");
    platform.registeredBy(other.member(Role.INSTRUCTOR), "EMAIL");
    Map<String, String> login =
        Map.of("issuer", platform.issuer(), "loginHint", "x", "clientId", PlayedPlatform.CLIENT_ID);

    browser.begins(login).then().statusCode(403).body("reason", equalTo("ambiguous_platform"));
    Map<String, String> toOne = new java.util.HashMap<>(login);
    toOne.put("target", "https://argmax.example.edu/courses/" + other.id());
    browser.begins(toOne).then().statusCode(200);
  }

  private Response comes(String subject, String email) {
    return browser.comes(platform, nonce -> platform.says(subject, email, nonce));
  }

  private Response comesTo(String target) {
    return browser.comes(
        platform,
        nonce -> {
          Map<String, Object> claims = platform.says("u-1", scenery.email(student), nonce);
          claims.remove(PlayedPlatform.LTI + "custom");
          claims.put(PlayedPlatform.LTI + "target_link_uri", target);
          return claims;
        });
  }

  private String assignment(String slug) {
    return "/courses/" + course.id() + "/assignments/" + slug;
  }

  private static String personOf(Response entered) {
    String session = entered.then().statusCode(200).extract().path("session");
    return Client.internal()
        .contentType("application/json")
        .body(Map.of("token", session))
        .post("/internal/v1/identities")
        .then()
        .statusCode(200)
        .extract()
        .path("personId");
  }
}
