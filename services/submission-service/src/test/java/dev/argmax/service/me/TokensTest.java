package dev.argmax.service.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class TokensTest {
  private static final String TOKENS = "/api/v1/me/tokens";

  @Inject People people;
  @Inject Worker.Rows rows;

  private Client person;

  @BeforeEach
  void begin() {
    person = people.member(Role.STUDENT);
  }

  @Test
  void isShownOnceAndOpensTheApi() {
    Response made = makes(Map.of("name", "laptop", "expiresInDays", 30));

    made.then().statusCode(201).header("Cache-Control", "no-store");
    String token = made.path("token");
    assertThat(token).matches("amx_[A-Za-z0-9_-]{43}");
    assertThat(made.jsonPath().getString("expiresAt")).isNotNull();
    identifies(token).then().statusCode(200).body("kind", equalTo("API"));
    Response list = person.request().get(TOKENS);
    assertThat(list.asString()).doesNotContain(token);
    assertThat(list.jsonPath().getList("items.name")).containsExactly("laptop");
    assertThat(list.jsonPath().getString("items[0].id")).isEqualTo(made.path("id"));
    assertThat(list.jsonPath().getString("items[0].createdAt")).isNotNull();
  }

  @Test
  void isRevokedAtOnceByItsOwnerOnly() {
    Response made = makes(Map.of("name", "laptop"));
    String path = TOKENS + "/" + made.path("id");

    people.member(Role.INSTRUCTOR).request().delete(path).then().statusCode(404);
    identifies(made.path("token")).then().statusCode(200);
    person.request().delete(path).then().statusCode(204);

    identifies(made.path("token")).then().statusCode(404);
    person.request().delete(path).then().statusCode(404);
    person.request().delete(TOKENS + "/not-an-id").then().statusCode(404);
    assertThat(person.request().get(TOKENS).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void isDatedAtMostOnceAMinute() {
    String token = makes(Map.of("name", "laptop")).path("token");
    assertThat(lastUsedAt()).isNull();
    identifies(token);
    String first = lastUsedAt();
    identifies(token);
    String soon = lastUsedAt();
    rows.run(
        "update api_token set last_used_at = last_used_at - interval '61 s' where person_id = '%s'"
            .formatted(person.personId()));
    identifies(token);

    assertThat(soon).isEqualTo(first).isNotNull();
    assertThat(lastUsedAt()).isGreaterThan(first);
  }

  @Test
  void areTwentyAtMost() {
    for (int i = 0; i < 20; i++) {
      makes(Map.of("name", "token " + i)).then().statusCode(201);
    }

    makes(Map.of("name", "one more"))
        .then()
        .statusCode(409)
        .body("code", equalTo("too_many_tokens"));
    JsonPath list = person.request().get(TOKENS).jsonPath();
    person.request().delete(TOKENS + "/" + list.getString("items[0].id")).then().statusCode(204);
    makes(Map.of("name", "one more")).then().statusCode(201);
  }

  @Test
  void opensNothingOnceItExpired() {
    String token = makes(Map.of("name", "short", "expiresInDays", 1)).path("token");
    rows.run(
        "update api_token set expires_at = now() where person_id = '%s'"
            .formatted(person.personId()));

    identifies(token).then().statusCode(404);
    assertThat(person.request().get(TOKENS).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void neverIsACalendarKey() {
    String token = makes(Map.of("name", "calendar")).path("token");
    rows.run(
        """
        update api_token set kind = 'CALENDAR', course_id = '6.S898-fall-2022'
        where person_id = '%s'"""
            .formatted(person.personId()));

    identifies(token).then().statusCode(404);
    assertThat(person.request().get(TOKENS).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void refusesWhatIsNoToken() {
    for (Map<String, Object> body :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("name", "  "),
            Map.of("name", "x".repeat(101)),
            Map.of("name", "x", "expiresInDays", 0),
            Map.of("name", "x", "expiresInDays", 367))) {
      makes(body).then().statusCode(400).contentType("application/problem+json");
    }
  }

  private Response makes(Map<String, Object> body) {
    return person.request().contentType("application/json").body(body).post(TOKENS);
  }

  private String lastUsedAt() {
    return person.request().get(TOKENS).jsonPath().getString("items[0].lastUsedAt");
  }

  private static Response identifies(String token) {
    return Client.internal()
        .contentType("application/json")
        .body(Map.of("token", token))
        .post("/internal/v1/identities");
  }
}
