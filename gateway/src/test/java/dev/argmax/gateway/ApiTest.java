package dev.argmax.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.argmax.gateway.testsupport.ServiceResource;
import dev.argmax.gateway.testsupport.Wishes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
class ApiTest {
  private static final String COURSE = "/api/v1/courses/6.S898-fall-2022";
  private static final String BEARER = "Bearer amx_student-1-token";

  @Test
  void passesOnWhatTheServiceSays() {
    given()
        .urlEncodingEnabled(false)
        .header("Authorization", BEARER)
        .get(COURSE + "?x=1%202")
        .then()
        .statusCode(200)
        .body("title", equalTo("Deep Learning"))
        .header("Set-Cookie", nullValue())
        .header("Argmax-Inside", nullValue());
    assertThat(Wishes.seen()).startsWith("GET " + COURSE + "?x=1%202\n");
  }

  @Test
  void saysWhoAsksItself() {
    given()
        .header("Authorization", BEARER)
        .header("Argmax-Person", "p-2")
        .header("ARGMAX-Received-At", "2001-01-01T00:00:00Z")
        .header("argmax-anything", "x")
        .header("Cookie", "argmax-session=amx_student-2-token")
        .header("Connection", "x-private")
        .header("X-Private", "x")
        .header("X-Forwarded-For", "1.2.3.4")
        .get(COURSE)
        .then()
        .statusCode(200);
    assertThat(Wishes.seen())
        .contains("Argmax-person: [p-1]\n", "Authorization: [Bearer internal-token")
        .containsPattern("Argmax-received-at: \\[20\\d\\d-[^,]*Z]\n")
        .doesNotContain("p-2", "2001-01-01", "anything", "Cookie", "X-private", "1.2.3.4");
  }

  @Test
  void asksForAToken() {
    problem(given().get(COURSE).then(), 401, "unauthenticated")
        .header("WWW-Authenticate", startsWith("Bearer"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer amx_wrong-token",
        "Bearer",
        "Basic YTpi",
        "Bearer a b",
        "amx_student-1-token"
      })
  void knowsNobodyByAWrongToken(String header) {
    problem(given().header("Authorization", header).get(COURSE).then(), 401, "unauthenticated")
        .header("WWW-Authenticate", notNullValue());
  }

  @Test
  void takesNoCookieForAToken() {
    problem(
        given().cookie("argmax-session", "amx_session-of-1").get(COURSE).then(),
        401,
        "unauthenticated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/nothing",
        "/api/v2/courses/x",
        "/api/v1/courses/x%2F..%2F..",
        "/api/v1/courses/x;a=b",
        "/api/v1/courses/x/../../../internal/v1/identities",
        "/api/v1//courses/x",
        "/internal/v1/identities",
        "/q/nothing"
      })
  void letsNothingElseThrough(String path) {
    problem(
        given().urlEncodingEnabled(false).header("Authorization", BEARER).get(path).then(),
        404,
        "not_found");
  }

  @Test
  void namesTheMethodsOfAPath() {
    problem(
            given().header("Authorization", BEARER).delete(COURSE).then(),
            405,
            "method_not_allowed")
        .header("Allow", "GET, HEAD");
  }

  @Test
  void answersHeadLikeGet() {
    given().header("Authorization", BEARER).head(COURSE).then().statusCode(200);
    assertThat(Wishes.seen()).startsWith("HEAD ");
  }

  @Test
  void passesRefusalsUnchanged() {
    problem(
            given().header("Authorization", BEARER).get("/api/v1/courses/unknown").then(),
            404,
            "not_found")
        .body("detail", equalTo("It says not_found."));
  }

  @Test
  void hidesWhatTheServiceBrokeOn() {
    problem(
            given().header("Authorization", BEARER).get("/api/v1/courses/broken").then(),
            500,
            "internal_error")
        .body(not(containsString("Secret")));
  }

  @Test
  void saysThatTheServiceHungUp() {
    problem(
            given().header("Authorization", BEARER).get("/api/v1/courses/unplugged").then(),
            503,
            "service_unavailable")
        .header("Retry-After", notNullValue());
  }

  @Test
  void saysThatTheServiceIsDown() {
    given().header("Authorization", BEARER).get(COURSE).then().statusCode(200);
    Wishes.make("stop");
    try {
      problem(
              given().header("Authorization", BEARER).get(COURSE).then(),
              503,
              "service_unavailable")
          .header("Retry-After", notNullValue());
      problem(
          given().header("Authorization", "Bearer amx_never-seen").get(COURSE).then(),
          503,
          "service_unavailable");
      given().get("/q/health/ready").then().statusCode(503);
      given().get("/q/health/live").then().statusCode(200);
    } finally {
      Wishes.make("start");
    }
    given().get("/q/health/ready").then().statusCode(200);
  }

  static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .header("X-Content-Type-Options", "nosniff")
        .body("status", equalTo(status))
        .body("code", equalTo(code))
        .body("type", equalTo("/problems/" + code.replace('_', '-')))
        .body("title", notNullValue())
        .body("detail", notNullValue());
  }
}
