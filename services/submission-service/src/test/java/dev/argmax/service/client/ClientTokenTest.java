package dev.argmax.service.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.OwnCourses;
import dev.argmax.service.testing.Program;
import dev.argmax.service.testing.SampleCourse;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// OAuth 2 client credentials (RFC 6749, 4.4).
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ClientTokenTest {
  private static final String SCOPE = "https://purl.imsglobal.org/spec/or/v1p2/scope/";

  @Inject OwnCourses courses;
  @Inject Worker.Rows rows;

  private Client instructor;
  private Program program;

  @BeforeEach
  void begin() {
    var course = courses.make();
    instructor = new Client(course.has("instructor", Role.INSTRUCTOR).personId(), course.id());
    program = Program.madeBy(instructor, List.of("roster.readonly", "gradebook.readonly"));
  }

  @Test
  void isGivenForCredentialsInTheForm() {
    Response answer = Program.asksForToken(program.clientId(), program.secret());

    answer
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("token_type", equalTo("Bearer"))
        .body("expires_in", equalTo(3600))
        .body("scope", equalTo(SCOPE + "roster.readonly " + SCOPE + "gradebook.readonly"));
    Program.identifies(answer.path("access_token"))
        .then()
        .statusCode(200)
        .body("personId", equalTo(program.id().toString()))
        .body("login", equalTo(program.clientId()));
  }

  @Test
  void isGivenForHttpBasic() {
    asksWithBasic(program.clientId() + ":" + program.secret(), "client_credentials", null)
        .then()
        .statusCode(200);
  }

  @Test
  void hasThoseOfTheScopesAskedForThatTheProgramHas() {
    String asked = SCOPE + "roster.readonly " + SCOPE + "roster-demographics.readonly";

    asksWithBasic(program.clientId() + ":" + program.secret(), "client_credentials", asked)
        .then()
        .statusCode(200)
        .body("scope", equalTo(SCOPE + "roster.readonly"));
    asksWithBasic(
            program.clientId() + ":" + program.secret(),
            "client_credentials",
            SCOPE + "gradebook.delete")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_scope"));
  }

  @Test
  void isNotGivenToAWrongClient() {
    Program.asksForToken(program.clientId(), "wrong")
        .then()
        .statusCode(401)
        .contentType("application/json")
        .header("WWW-Authenticate", nullValue())
        .body("error", equalTo("invalid_client"));
    Program.asksForToken("lms-unknown", program.secret())
        .then()
        .statusCode(401)
        .body("error", equalTo("invalid_client"));
    asksWithBasic("no colon", "client_credentials", null)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Basic"));
  }

  @Test
  void isNotGivenForAnythingElse() {
    asksWithBasic(program.clientId() + ":" + program.secret(), "password", null)
        .then()
        .statusCode(400)
        .body("error", equalTo("unsupported_grant_type"));
    Client.internal()
        .contentType("application/json")
        .body("{}")
        .post("/ims/oneroster/token")
        .then()
        .statusCode(415)
        .contentType("application/json")
        .body("error", equalTo("invalid_request"));
  }

  @Test
  void slowsDownWrongSecretsButNotTheRightOne() {
    for (int i = 0; i < 10; i++) {
      Program.asksForToken(program.clientId(), "guess " + i).then().statusCode(401);
    }

    Program.asksForToken(program.clientId(), "one more")
        .then()
        .statusCode(429)
        .header("Retry-After", "60");
    Program.asksForToken(program.clientId(), program.secret()).then().statusCode(200);
    assertThat(polls("POST token").getInt("times")).as("what is noted").isEqualTo(12);
  }

  @Test
  void endsAfterAnHourAndItsUseIsNoted() {
    rows.run(
        "update api_token set expires_at = now() where person_id = '%s'".formatted(program.id()));

    Program.identifies(program.token()).then().statusCode(404);

    assertThat(polls("access token").getString("failure")).isEqualTo("Its token had ended.");
  }

  @Test
  void isNoTokenOfAPerson() {
    Client.internal()
        .contentType("application/json")
        .body(Map.of("token", program.token()))
        .post("/internal/v1/identities")
        .then()
        .statusCode(404);
    Program.identifies(SampleCourse.STUDENT_TOKEN).then().statusCode(404);
  }

  @Test
  void isGivenToTheDemonstrationsLms() {
    Program.asksForToken("lms-1", SampleCourse.LMS_SECRET).then().statusCode(200);
  }

  @Test
  void isKeptAsAHashOnly() {
    assertThat(
            rows.count(
                "select count(*) from api_token where encode(hash, 'escape') like '%amx%'"
                    + " or scopes like '%amx%'"))
        .isZero();
  }

  private JsonPath polls(String request) {
    return instructor
        .asks("/clients")
        .jsonPath()
        .setRootPath("items[0].polls.find { it.request == '" + request + "' }");
  }

  private static Response asksWithBasic(
      String credentials, String grantType, @Nullable String scope) {
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    var request =
        Client.internal().header("Argmax-Basic", basic).formParam("grant_type", grantType);
    if (scope != null) {
      request.formParam("scope", scope);
    }
    return request.post("/ims/oneroster/token");
  }
}
