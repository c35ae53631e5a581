package dev.argmax.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.argmax.gateway.testsupport.Browser;
import dev.argmax.gateway.testsupport.ServiceResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/// Coming from a platform, as far as this door is concerned.
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
class LtiTest {
  private static final String POLICY = "Content-Security-Policy";
  private static final String SECRET = "s".repeat(43);

  private final Browser browser = new Browser();

  @Test
  void sendsTheBrowserToThePlatformWithACookieThatItsFormBringsBack() {
    var form = "iss=https%3A%2F%2Flms.example.edu&login_hint=1";
    var byQuery = login().redirects().follow(false).get("/lti/login");
    var byForm =
        given()
            .contentType("application/x-www-form-urlencoded")
            .body(form)
            .redirects()
            .follow(false)
            .post("/lti/login");

    for (var answer : new Response[] {byQuery, byForm}) {
      answer
          .then()
          .statusCode(302)
          .header("Location", "https://lms.example.edu/auth?state=1")
          .header("Cache-Control", "no-store")
          .header(
              "Set-Cookie",
              allOf(
                  containsString("argmax-lti="),
                  containsString("; Path=/lti;"),
                  containsString("HttpOnly"),
                  containsString("Secure"),
                  containsString("SameSite=None"),
                  containsString("Partitioned")));
    }
  }

  @Test
  void keepsTheCookieThatABrowserHas() {
    login()
        .cookie("argmax-lti", SECRET)
        .redirects()
        .follow(false)
        .get("/lti/login")
        .then()
        .statusCode(302)
        .header("Set-Cookie", nullValue());
  }

  @Test
  void leadsOutOfAFrame() {
    login()
        .header("Sec-Fetch-Dest", "iframe")
        .get("/lti/login")
        .then()
        .statusCode(200)
        .header("X-Frame-Options", nullValue())
        .header(POLICY, containsString("frame-ancestors *"))
        .body(containsString("target=\"_blank\" rel=\"noopener\""))
        .body(containsString("/lti/login?iss=https%3A%2F%2Flms.example.edu"));
    given().get("/sign-in").then().header("X-Frame-Options", "DENY");
  }

  @Test
  void letsInWithASessionWhoseMessageTheServiceBelieves() {
    var answer = comesBack("good" + "x".repeat(12_000));

    answer
        .then()
        .statusCode(303)
        .header("Location", endsWith("/courses/staffed/assignments/pset1"))
        .cookie("argmax-session", "amx_session-of-1");
  }

  @Test
  void saysWhyNobodyIsLetIn() {
    var answer = comesBack("bad");

    answer
        .then()
        .statusCode(403)
        .header("Set-Cookie", nullValue())
        .body(allOf(containsString("It says &lt;nonce&gt;"), not(containsString("<nonce>"))));
  }

  @Test
  void asksWhoSomebodyIsWhomNobodyKnows() {
    comesBack("unknown")
        .then()
        .statusCode(403)
        .header("Set-Cookie", nullValue())
        .body(
            allOf(
                containsString("/lti/link?ticket=amx_ticket"),
                containsString("&lt;b&gt;Somebody"),
                not(containsString("<b>Somebody"))));
  }

  @Test
  void linksOnlyByAFormOfOurs() {
    browser.holdSession();
    var token = browser.formToken("/lti/link?ticket=amx_ticket");

    browser
        .request()
        .formParam("ticket", "amx_ticket")
        .post("/lti/link")
        .then()
        .statusCode(403)
        .body(containsString("not on a page of this site"));
    browser
        .request()
        .formParam("form-token", token)
        .formParam("ticket", "amx_ticket")
        .post("/lti/link")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/courses/staffed"));
  }

  @Test
  void hasStrangersSignInBeforeTheyLink() {
    new Browser()
        .get("/lti/link?ticket=amx_ticket")
        .then()
        .statusCode(303)
        .header("Location", containsString("/sign-in?to=%2Flti%2Flink%3Fticket%3Damx_ticket"));
  }

  @Test
  void letsOnlyTheFormWithTheChoiceGoToThePlatform() {
    browser.holdSession();
    var page = browser.get("/lti/deep-link?ticket=amx_ticket");
    page.then()
        .statusCode(200)
        .header(POLICY, containsString("form-action 'self';"))
        .body(containsString("value=\"pset1\""));

    browser
        .request()
        .formParam("form-token", browser.formToken("/lti/deep-link?ticket=amx_ticket"))
        .formParam("ticket", "amx_ticket")
        .formParam("assignments", "pset1")
        .post("/lti/deep-link")
        .then()
        .statusCode(200)
        .header(POLICY, containsString("form-action 'self' https://lms.example.edu:8443;"))
        .body(
            allOf(
                containsString("action=\"https://lms.example.edu:8443/back?a=1&amp;b=2\""),
                containsString("value=\"signed\"")));
  }

  @Test
  void publishesOurKeys() {
    given()
        .get("/lti/jwks")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", "public, max-age=3600")
        .body("keys[0].kid", equalTo("k1"));
  }

  @Test
  void showsStaffWhatToEnterWhere() {
    browser.holdSession();

    var page = browser.get("/courses/staffed/lms/lti").then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("/lti/login", "/lti/launch", "/lti/jwks", "pset1 of mallory", "waiting")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert(1)");
    browser.get("/courses/6.S898-fall-2022/lms/lti").then().statusCode(404);
  }

  private static RequestSpecification login() {
    return given()
        .queryParam("iss", "https://lms.example.edu")
        .queryParam("login_hint", "1")
        .queryParam("target_link_uri", "http://localhost/courses/staffed");
  }

  private static Response comesBack(String message) {
    return given()
        .cookie("argmax-lti", SECRET)
        .header("Origin", "https://lms.example.edu")
        .header("Sec-Fetch-Site", "cross-site")
        .contentType("application/x-www-form-urlencoded")
        .body("state=amx_state&id_token=" + message)
        .redirects()
        .follow(false)
        .post("/lti/launch");
  }
}
