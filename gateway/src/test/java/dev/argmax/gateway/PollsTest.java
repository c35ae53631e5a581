package dev.argmax.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.gateway.testsupport.ServiceResource;
import dev.argmax.gateway.testsupport.Wishes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Polls that find nothing new are answered at this door, and never otherwise than the service
/// would.
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@Timeout(60)
class PollsTest {
  private static final String BEARER = "Bearer amx_student-1-token";

  @BeforeEach
  void begin() {
    Wishes.say("courses/polled/changes", "{\"items\":[],\"next\":\"1\"}");
    Wishes.say("courses/other/changes", "{\"items\":[],\"next\":\"2\"}");
  }

  @Test
  void areAnsweredHereWhileThereIsNoNews() {
    var tag = tag("polled");
    untilRemembered("polled", tag);

    var answer = poll("polled", tag);

    answer.then().statusCode(304).header("ETag", tag).header("Argmax-Now", (String) null);
    assertThat(answer.body().asString()).isEmpty();
    mark();
    poll("polled", tag).then().statusCode(304);
    assertThat(Wishes.seen()).startsWith("GET /api/v1/me/tokens");
  }

  @Test
  void areAskedAgainAfterNews() {
    var tag = tag("polled");
    untilRemembered("polled", tag);

    Wishes.say("courses/polled/changes", "{\"items\":[1],\"next\":\"3\"}");
    Wishes.news("polled");

    untilForgotten("polled", tag);
    poll("polled", tag).then().statusCode(200);
  }

  @Test
  void doNotMindTheNewsOfOtherCourses() {
    var tag = tag("polled");
    var other = tag("other");
    untilRemembered("polled", tag);
    untilRemembered("other", other);

    Wishes.news("other");

    untilForgotten("other", other);
    mark();
    poll("polled", tag);
    assertThat(Wishes.seen()).startsWith("GET /api/v1/me/tokens");
  }

  @Test
  void areOfOneAskerOnly() {
    var tag = tag("polled");
    untilRemembered("polled", tag);

    mark();
    request(tag)
        .header("Authorization", "Bearer amx_student-2-token")
        .get(path("polled"))
        .then()
        .statusCode(304);
    assertThat(Wishes.seen()).startsWith("GET " + path("polled")).contains("[p-2]");

    mark();
    request(tag)
        .header("Authorization", "Bearer wrong-token")
        .get(path("polled"))
        .then()
        .statusCode(401);
  }

  @Test
  void areOfOneQuestionOnly() {
    var tag = tag("polled");
    untilRemembered("polled", tag);

    mark();
    polling("\"elsewhere\"").get(path("polled")).then().statusCode(200);
    assertThat(Wishes.seen()).startsWith("GET " + path("polled"));

    mark();
    polling(tag).get(path("polled") + "?limit=7").then().statusCode(304);
    assertThat(Wishes.seen()).startsWith("GET " + path("polled") + "?limit=7");

    mark();
    polling(tag).header("Prefer", "wait=1").get(path("polled")).then().statusCode(304);
    assertThat(Wishes.seen()).startsWith("GET " + path("polled")).contains("Prefer");
  }

  @Test
  void areAskedWhileNobodySaysWhatIsNew() {
    var tag = tag("polled");
    untilRemembered("polled", tag);

    Wishes.make("silence");

    untilForgotten("polled", tag);
    untilRemembered("polled", tag);
  }

  private static Response poll(String course, String tag) {
    return polling(tag).get(path(course));
  }

  private static RequestSpecification polling(String tag) {
    return request(tag).header("Authorization", BEARER);
  }

  private static RequestSpecification request(String tag) {
    return given().header("If-None-Match", tag);
  }

  private static String path(String course) {
    return "/api/v1/courses/" + course + "/changes";
  }

  private static String tag(String course) {
    return given().header("Authorization", BEARER).get(path(course)).header("ETag");
  }

  /// Another request, so that it can be told whether the next one got to the service.
  private static void mark() {
    given().header("Authorization", BEARER).get("/api/v1/me/tokens").then().statusCode(200);
  }

  private static boolean isRemembered(String course, String tag) {
    mark();
    poll(course, tag);
    return !Wishes.seen().startsWith("GET " + path(course));
  }

  private static void untilRemembered(String course, String tag) {
    while (!isRemembered(course, tag)) {
      Thread.onSpinWait();
    }
  }

  private static void untilForgotten(String course, String tag) {
    while (isRemembered(course, tag)) {
      Thread.onSpinWait();
    }
  }
}
