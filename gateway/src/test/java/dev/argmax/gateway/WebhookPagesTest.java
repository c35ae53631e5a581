package dev.argmax.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import dev.argmax.gateway.testsupport.Browser;
import dev.argmax.gateway.testsupport.ServiceResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Receivers of webhooks as instructors see them, without JavaScript.
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
class WebhookPagesTest {
  private static final String WEBHOOKS = "/courses/staffed/lms/webhooks";
  private static final String ONE = WEBHOOKS + "/w-1";

  private final Browser browser = new Browser();

  @BeforeEach
  void signIn() {
    browser.holdSession();
  }

  @Test
  void leadFromTheLmsPageToEveryReceiver() {
    assertThat(page("/courses/staffed/lms")).contains("href=\"" + WEBHOOKS + "\"");
    assertThat(page(WEBHOOKS))
        .contains("href=\"" + ONE + "\"", "Released grades, Assignments", "disabled");
  }

  @Test
  void tellWhatBecameOfEveryEvent() {
    assertThat(page(ONE))
        .contains("changes.published", "waits", "next:", "It answered 500.", "msg_d-2")
        .contains("webhook.test", "arrived", "HTTP 204")
        .contains("The secret before this one signs as well until");
  }

  @Test
  void tellWhyOneIsDisabled() {
    assertThat(page(WEBHOOKS + "/w-2"))
        .contains(
            "It is told nothing.", "It answered 410", "Nothing in the last 30 days.", "Enable")
        .doesNotContain("Send a test");
    browser.get(WEBHOOKS + "/w-3").then().statusCode(404);
  }

  @Test
  void showASecretOnce() {
    posts(WEBHOOKS)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("whsec_shown-once"));
    posts(ONE + "/secret")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("whsec_rotated"));

    assertThat(page(ONE)).doesNotContain("whsec_");
  }

  @Test
  void leadBackToThePageAfterEveryOtherButton() {
    for (String button : List.of("/test", "/enabled", "/deliveries/d-2/replay")) {
      posts(ONE + button).then().statusCode(303).header("Location", endsWith(ONE));
    }
    posts(ONE + "/deletion").then().statusCode(303).header("Location", endsWith(WEBHOOKS));
  }

  @Test
  void takeNoForgedForm() {
    for (String path : List.of(WEBHOOKS, ONE + "/secret", ONE + "/test", ONE + "/deletion")) {
      browser.request().formParam("url", "https://example.edu").post(path).then().statusCode(403);
    }
  }

  private Response posts(String path) {
    return browser
        .request()
        .formParam("form-token", browser.formToken(WEBHOOKS))
        .formParam("url", "https://receiver.example.edu/hook")
        .formParam("kinds", "GRADE", "DATES")
        .post(path);
  }

  private String page(String path) {
    return browser.get(path).then().statusCode(200).extract().asString();
  }
}
