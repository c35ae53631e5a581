package dev.argmax.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.argmax.gateway.testsupport.RawRequest;
import dev.argmax.gateway.testsupport.ServiceResource;
import dev.argmax.gateway.testsupport.Wishes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How programs that speak OneRoster pass the door, and in which words they are turned away.
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
class OneRosterTest {
  private static final String CLASSES = "/ims/oneroster/rostering/v1p2/classes";
  private static final String TOKEN = "/ims/oneroster/token";
  private static final String BEARER = "Bearer amx_token-of-lms-1";

  @Test
  void saysWhichProgramAsksAndWhatItsTokenOpens() {
    given()
        .urlEncodingEnabled(false)
        .header("Authorization", BEARER)
        .header("Argmax-Scopes", "everything")
        .header("Argmax-Origin", "https://elsewhere.example")
        .get(CLASSES + "?filter=title%3D%27x%27")
        .then()
        .statusCode(200);

    assertThat(Wishes.seen())
        .startsWith("GET " + CLASSES + "?filter=title%3D%27x%27\n")
        .contains("Argmax-person: [lms-1]\n", "Argmax-scopes: [roster gradebook]\n")
        .containsPattern("Argmax-origin: \\[http://[a-z0-9.]+:\\d+]\n")
        .doesNotContain("elsewhere", "everything");
  }

  @Test
  void passesAStatusAndARefusalUnchanged() {
    given()
        .header("Authorization", BEARER)
        .contentType("application/json")
        .body("{}")
        .put("/ims/oneroster/gradebook/v1p2/results/new")
        .then()
        .statusCode(201);
    given()
        .header("Authorization", BEARER)
        .get(CLASSES + "/refused")
        .then()
        .statusCode(404)
        .body("imsx_description", equalTo("as it said"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /ims/oneroster/rostering/v1p2/classes, 401, unauthorisedrequest",
    "GET, /ims/oneroster/rostering/v1p2/nothing, 404, unknownobject",
    "POST, /ims/oneroster/rostering/v1p2/classes, 405, unknownobject",
    "GET, /ims/nothing, 404, unknownobject",
  })
  void turnsAwayInTheWordsOfTheStandard(String method, String path, int status, String minor) {
    refused(given().accept("*/*").request(method, path), status, minor);
  }

  @ParameterizedTest
  @CsvSource({"Bearer amx_student-1-token", "Bearer amx_wrong-token", "Basic YTpi"})
  void opensToNoOtherToken(String header) {
    refused(given().header("Authorization", header).get(CLASSES), 401, "unauthorisedrequest");
    assertThat(given().header("Authorization", header).get(CLASSES).header("WWW-Authenticate"))
        .startsWith("Bearer");
  }

  @Test
  void opensNoPageToAProgramsToken() {
    given()
        .cookie("argmax-session", "amx_token-of-lms-1")
        .accept("text/html")
        .redirects()
        .follow(false)
        .get("/courses/6.S898-fall-2022")
        .then()
        .statusCode(303);
  }

  @Test
  void opensTheRestOfTheApiToAProgramAsOne() {
    given()
        .header("Authorization", BEARER)
        .get("/api/v1/courses/6.S898-fall-2022")
        .then()
        .statusCode(200);

    assertThat(Wishes.seen()).contains("Argmax-scopes: [roster gradebook]\n");
  }

  @Test
  void hidesWhatTheServiceBrokeOn() {
    refused(
            given().header("Authorization", BEARER).get(CLASSES + "/broken"),
            500,
            "internal_server_error")
        .then()
        .body(not(containsString("Secret")));
  }

  @Test
  void givesTheCredentialsOfHttpBasicToTheServiceOnly() {
    given()
        .header("Authorization", "Basic bG1zLTE6c2VjcmV0")
        .header("Argmax-Basic", "forged")
        .formParam("grant_type", "client_credentials")
        .post(TOKEN)
        .then()
        .statusCode(200);

    assertThat(Wishes.seen())
        .startsWith("POST " + TOKEN + "\n")
        .contains("Argmax-basic: [bG1zLTE6c2VjcmV0]\n")
        .doesNotContain("forged", "Argmax-person");
  }

  @Test
  void passesTheRefusalOfAClientOn() {
    given()
        .formParam("grant_type", "client_credentials")
        .post(TOKEN)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Basic"))
        .body("error", equalTo("invalid_client"));
  }

  @Test
  void turnsAwayFromTheTokenInTheWordsOfOAuth() {
    given()
        .get(TOKEN)
        .then()
        .statusCode(405)
        .contentType("application/json")
        .body("error", equalTo("invalid_request"))
        .body("error_description", notNullValue());
  }

  @Test
  void readsNoBodyOfAStranger() throws IOException {
    try (var request = RawRequest.open()) {
      request.head(
          "PUT",
          "/ims/oneroster/gradebook/v1p2/results/x",
          "Content-Type: application/json",
          "Content-Length: 1000");
      assertThat(request.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void saysThatTheServiceIsDown() {
    Wishes.make("stop");
    try {
      refused(
          given().header("Authorization", "Bearer amx_never-seen-before").get(CLASSES),
          503,
          "server_busy");
      given()
          .formParam("grant_type", "client_credentials")
          .post(TOKEN)
          .then()
          .statusCode(503)
          .body("error", equalTo("temporarily_unavailable"));
    } finally {
      Wishes.make("start");
    }
  }

  private static Response refused(Response answer, int status, String minor) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/json")
        .body("imsx_codeMajor", equalTo("failure"))
        .body("imsx_severity", equalTo("error"))
        .body("imsx_description", notNullValue())
        .body("imsx_CodeMinor.imsx_codeMinorField[0].imsx_codeMinorFieldValue", equalTo(minor));
    return answer;
  }
}
