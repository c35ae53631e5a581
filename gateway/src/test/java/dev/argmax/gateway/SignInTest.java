package dev.argmax.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.argmax.gateway.testsupport.Browser;
import dev.argmax.gateway.testsupport.ServiceResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
class SignInTest {
  private static final String COURSE = "/courses/6.S898-fall-2022";

  @ParameterizedTest
  @ValueSource(strings = {"/", COURSE, COURSE + "/assignments/pset1?x=1", "/submissions/s-graded"})
  void comesBeforeEveryPage(String path) {
    new Browser()
        .get(path)
        .then()
        .statusCode(303)
        .header("Location", startsWith("/sign-in?to=%2F"));
  }

  @Test
  void givesACookieThatScriptsAndOtherSitesCannotUse() {
    var answer = new Browser().signIn("right password");
    answer.then().statusCode(303).header("Location", equalTo(COURSE));
    assertThat(answer.getHeaders().getValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("argmax-session="))
        .singleElement()
        .asString()
        .containsIgnoringCase("; HttpOnly")
        .contains("SameSite=Lax", "Path=/")
        .doesNotContain("Secure");
  }

  @Test
  void guardsTheCookieMoreWhereThereIsTls() {
    var answer = given().header("X-Forwarded-Proto", "https").get("/sign-in");
    answer.then().header("Strict-Transport-Security", startsWith("max-age="));
    assertThat(answer.getHeader("Set-Cookie"))
        .containsIgnoringCase("; Secure")
        .containsIgnoringCase("; HttpOnly")
        .contains("SameSite=Lax");
    assertThat(given().get("/sign-in").getHeader("Strict-Transport-Security")).isNull();
  }

  @Test
  void saysThatThePasswordIsWrong() {
    new Browser()
        .signIn("wrong password")
        .then()
        .statusCode(422)
        .contentType("text/html")
        .body(containsString("The login or the password is wrong."));
  }

  @Test
  void endsWithSigningOut() {
    var browser = Browser.ofStudent();
    var token = browser.formToken(COURSE);
    browser
        .request()
        .formParam("form-token", token)
        .post("/sign-out")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/sign-in"));
    browser.get(COURSE).then().statusCode(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/sign-out", "/a b"})
  void leadsNowhereElse(String to) {
    var browser = new Browser();
    var token = browser.formToken("/sign-in");
    browser
        .request()
        .formParam("form-token", token)
        .formParam("login", "student-1")
        .formParam("password", "right password")
        .formParam("to", to)
        .post("/sign-in")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/"));
  }

  @Test
  void refusesFormsOfOtherSites() {
    var browser = Browser.ofStudent();
    var token = browser.formToken(COURSE);
    for (var header :
        new String[][] {
          {"Origin", "https://evil.example"},
          {"Origin", "null"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"}
        }) {
      browser
          .request()
          .header(header[0], header[1])
          .formParam("form-token", token)
          .post("/sign-out")
          .then()
          .statusCode(403)
          .contentType("text/html");
    }
    browser.get(COURSE).then().statusCode(200);
  }

  @Test
  void refusesFormsWithoutOurToken() {
    var browser = Browser.ofStudent();
    var foreign = Browser.ofStudent().formToken(COURSE);
    for (var token : new String[] {"", "made up", foreign}) {
      browser.request().formParam("form-token", token).post("/sign-out").then().statusCode(403);
    }
    browser.request().post("/sign-out").then().statusCode(403);
    browser.get(COURSE).then().statusCode(200);
  }

  @Test
  void slowsDownGuessing() {
    var browser = new Browser();
    var token = browser.formToken("/sign-in");
    for (var attempt = 1; attempt <= 21; attempt++) {
      browser
          .request()
          .formParam("form-token", token)
          .formParam("login", "somebody-else")
          .formParam("password", "guess " + attempt)
          .post("/sign-in")
          .then()
          .statusCode(attempt <= 20 ? 422 : 429);
    }
    browser.signIn("right password").then().statusCode(303);
  }

  @Test
  void knowsNoProviderUnlessOneIsSetUp() {
    var browser = new Browser();

    browser.get("/sign-in").then().body(not(containsString("/sign-in/sso")));
    browser.get("/sign-in?sso=refused").then().body(not(containsString("Not signed in")));
    browser.get("/sign-in/sso").then().statusCode(404);
    browser.get("/sign-in/sso/").then().statusCode(404);
    browser.get("/sign-in/sso?code=x&state=y").then().statusCode(404);
  }
}
