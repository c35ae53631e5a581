package dev.argmax.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.argmax.gateway.problem.ProblemType;
import dev.argmax.gateway.testsupport.RawRequest;
import dev.argmax.gateway.testsupport.ServiceResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
class DoorTest {
  @TestHTTPResource(value = "metrics", management = true)
  @SuppressWarnings("NullAway.Init") // Quarkus fills it
  URL metrics;

  @Test
  void servesTheCommittedDocument() throws IOException {
    var committed =
        Files.readString(Path.of("../services/submission-service/src/main/openapi/openapi.yaml"));
    var served = given().get("/q/openapi").then().statusCode(200).extract().asString();
    assertThat(served).isEqualTo(committed);
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .contentType("application/json")
        .body("paths.'/api/v1/submissions/{id}'.get", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/",
        "/nothing",
        "/api/v1/courses/x",
        "/api/nothing",
        "/assets/argmax.css",
        "/problems/too-large",
        "/q/openapi",
        "/q/health/live",
        "/q/metrics"
      })
  void guardsEveryAnswer(String path) {
    given()
        .redirects()
        .follow(false)
        .get(path)
        .then()
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("Content-Security-Policy", containsString("script-src 'self';"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Referrer-Policy", equalTo("same-origin"))
        .header("Permissions-Policy", containsString("camera=()"))
        .header("Server", nullValue());
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void explainsEveryProblem(ProblemType type) {
    given()
        .get(type.path())
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString(type.code()))
        .body(containsString(type.title()));
  }

  @Test
  void explainsProblemsOfTheService() {
    given().get("/problems/bad-path").then().statusCode(200).body(containsString("bad_path"));
  }

  @Test
  void speaksProblemsToProgramsEverywhere() {
    ApiTest.problem(given().accept("*/*").get("/nothing").then(), 404, "not_found");
    ApiTest.problem(given().accept("*/*").put("/sign-in").then(), 405, "method_not_allowed");
    ApiTest.problem(
        given().contentType("text/csv").body("x").post("/sign-in").then(), 415, "unsupported_type");
  }

  @Test
  void countsRequestsByRouteAndNotById() {
    given()
        .header("Authorization", "Bearer amx_student-1-token")
        .get("/api/v1/submissions/some-id-of-somebody");
    var metrics = given().get(this.metrics).then().statusCode(200).extract().asString();
    assertThat(metrics).contains("http_server_requests_seconds_count").doesNotContain("some-id");
  }

  @Test
  void showsNoMetricsToThePublic() {
    ApiTest.problem(given().accept("*/*").get("/q/metrics").then(), 404, "not_found");
  }

  @Test
  void survivesWhatIsNotHttp() throws IOException {
    try (var request = RawRequest.open()) {
      request.write("GET / HTTP/1.1\r\nHost: x\r\nBroken Header\r\n\r\n");
      assertThat(request.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 400");
    }
    given().get("/sign-in").then().statusCode(200);
  }
}
