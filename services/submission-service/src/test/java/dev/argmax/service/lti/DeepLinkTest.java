package dev.argmax.service.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Choosing what a platform shows.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class DeepLinkTest {
  private static final String ITEMS = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";

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
    platform.registeredBy(instructor, "EMAIL");
    browser.confirms(platform, "boss", instructor);
  }

  @AfterEach
  void end() {
    platform.close();
  }

  @Test
  void bringsBackLinksThatThePlatformVerifies() {
    String ticket = ticket(Map.of());
    JsonPath offer =
        browser.shows("offers", ticket, instructor).then().statusCode(200).extract().jsonPath();
    assertThat(offer.getList("items.slug")).containsExactlyInAnyOrder("pset1", "pset2", "paper");

    JsonPath answer =
        browser
            .chooses(ticket, instructor, List.of("pset1", "paper"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(answer.getString("returnUrl")).isEqualTo(platform.url("/chosen"));
    JsonNode claims = Jwt.verified(answer.getString("message"), PlayedBrowser.keys());
    assertThat(claims.path("iss").asText()).isEqualTo(PlayedPlatform.CLIENT_ID);
    assertThat(claims.path("aud").toString()).contains(platform.issuer());
    assertThat(claims.path("nonce").asText()).isNotEmpty();
    assertThat(claims.path("exp").asLong()).isGreaterThan(claims.path("iat").asLong());
    assertThat(claims.path(PlayedPlatform.LTI + "message_type").asText())
        .isEqualTo("LtiDeepLinkingResponse");
    assertThat(claims.path(PlayedPlatform.LTI + "version").asText()).isEqualTo("1.3.0");
    assertThat(claims.path(PlayedPlatform.LTI + "deployment_id").asText())
        .isEqualTo(PlayedPlatform.DEPLOYMENT);
    assertThat(claims.path("https://purl.imsglobal.org/spec/lti-dl/claim/data").asText())
        .isEqualTo("keep this");
    JsonNode pset = item(claims, "pset1");
    assertThat(pset.path("type").asText()).isEqualTo("ltiResourceLink");
    assertThat(pset.path("url").asText())
        .isEqualTo(PlayedBrowser.ORIGIN + "/courses/" + course.id() + "/assignments/pset1");
    assertThat(pset.path("lineItem").path("scoreMaximum").asDouble()).isEqualTo(60.0);
    assertThat(pset.path("lineItem").path("resourceId").asText()).isEqualTo("pset1");
    assertThat(item(claims, "paper").has("lineItem")).as("nothing is handed in there").isFalse();
    assertThat(claims.path(ITEMS)).hasSize(2);
  }

  @Test
  void isForThePersonAndTheBrowserThatCameAndForOneAnswer() {
    String ticket = ticket(Map.of());
    Client another = course.member(Role.INSTRUCTOR);

    browser.shows("offers", ticket, another).then().body("reason", equalTo("ticket"));
    new PlayedBrowser()
        .shows("offers", ticket, instructor)
        .then()
        .body("reason", equalTo("ticket"));
    browser.chooses(ticket, instructor, List.of()).then().statusCode(200);
    browser.chooses(ticket, instructor, List.of()).then().body("reason", equalTo("ticket"));
  }

  @Test
  void bringsBackOneWhereThePlatformTakesOne() {
    String ticket = ticket(Map.of("accept_multiple", false));

    browser.chooses(ticket, instructor, List.of("pset1", "pset2")).then().statusCode(400);
    browser.chooses(ticket, instructor, List.of("pset1")).then().statusCode(200);
  }

  @Test
  void goesNowhereButToTheWeb() {
    choosing(Map.of("deep_link_return_url", "javascript:alert(1)"))
        .then()
        .statusCode(403)
        .body("reason", equalTo("return_address"));
    choosing(Map.of("accept_types", List.of("html")))
        .then()
        .statusCode(403)
        .body("reason", equalTo("nothing_to_choose"));
  }

  private String ticket(Map<String, ?> settings) {
    String to = choosing(settings).then().statusCode(200).extract().path("to");
    assertThat(to).startsWith("/lti/deep-link?ticket=");
    return to.substring(to.indexOf('=') + 1);
  }

  private io.restassured.response.Response choosing(Map<String, ?> settings) {
    return browser.comes(
        platform,
        nonce -> {
          Map<String, Object> claims = platform.asksToChoose("boss", nonce);
          String name = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
          Map<String, Object> changed = new java.util.HashMap<>();
          ((Map<?, ?>) Objects.requireNonNull(claims.get(name)))
              .forEach((key, value) -> changed.put(String.valueOf(key), value));
          changed.putAll(settings);
          claims.put(name, changed);
          return claims;
        });
  }

  private static JsonNode item(JsonNode claims, String slug) {
    for (JsonNode item : claims.path(ITEMS)) {
      if (item.path("custom").path("assignment").asText().equals(slug)) {
        return item;
      }
    }
    throw new AssertionError("No item for " + slug + " in " + Set.of(claims));
  }
}
