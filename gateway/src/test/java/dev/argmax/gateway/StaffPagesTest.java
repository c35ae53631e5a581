package dev.argmax.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.argmax.gateway.testsupport.Browser;
import dev.argmax.gateway.testsupport.ServiceResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
class StaffPagesTest {
  private static final String COURSE = "/courses/staffed";
  private static final String REVIEW = "/submissions/s-staff/review";
  private static final String EVIL = "<script>alert(1)</script>";
  private static final String HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt;";

  private final Browser browser = new Browser();

  @BeforeEach
  void signIn() {
    browser.holdSession();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        COURSE + "/dashboard",
        COURSE + "/gradebook",
        COURSE + "/assignments/pset1/work",
        COURSE + "/students/mallory",
        COURSE + "/roster",
        COURSE + "/audit",
        COURSE + "/lms",
        COURSE + "/lms/webhooks",
        COURSE + "/lms/webhooks/w-1",
        COURSE + "/settings/pset1",
        REVIEW
      })
  void showWhatStudentsWroteAsText(String path) {
    var page = browser.get(path).then().statusCode(200).extract().asString();

    assertThat(page).doesNotContain(EVIL).doesNotContain(" style=").doesNotContain("onclick");
    if (!path.endsWith("/settings/pset1")) {
      assertThat(page).contains(HARMLESS);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dashboard", "gradebook", "roster", "settings", "audit", "lms", "lms/webhooks"})
  void areNotThereForStudents(String page) {
    browser.get("/courses/6.S898-fall-2022/" + page).then().statusCode(404);
  }

  @Test
  void tellWhatAProgramAskedLastAndHowToSetItUp() {
    var page = browser.get(COURSE + "/lms").then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("lms-abc", "roster.readonly, gradebook.readonly", "GET gradebook/results")
        .contains("400 refused", "is no filter", "Also in", "another")
        .contains("/ims/oneroster/rostering/v1p2", "/lms/poll.sh");
  }

  @Test
  void showTheSecretOfANewProgramOnce() {
    var token = browser.formToken(COURSE + "/lms");

    var made =
        browser
            .request()
            .formParam("form-token", token)
            .formParam("name", "Moodle")
            .formParam("scopes", "roster.readonly", "gradebook.readonly")
            .post(COURSE + "/lms");

    made.then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("LMS_CLIENT_SECRET=amx_secret"));
    assertThat(browser.get(COURSE + "/lms").asString()).doesNotContain("amx_secret");
    browser
        .request()
        .formParam("form-token", token)
        .post(COURSE + "/lms/c-1/revocation")
        .then()
        .statusCode(303)
        .header("Location", endsWith(COURSE + "/lms"));
    browser.request().formParam("name", "Forged").post(COURSE + "/lms").then().statusCode(403);
  }

  @Test
  void leadFromEveryNumberToItsList() {
    var page = browser.get(COURSE + "/dashboard").then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("/courses/staffed/assignments/pset1/work?is=MISSING\">1</a>")
        .contains("/courses/staffed/assignments/pset1/work?is=LATE\">1</a>")
        .contains("work?lost=1.2%2Fw%C3%B6r%2Fst")
        .contains("<svg viewBox=\"0 0 640 220\" role=\"img\"")
        .contains("As a table")
        .contains("<dt>Busy slots</dt><dd>1 of 2</dd>");
    assertThat(page.indexOf("wör/st")).isLessThan(page.indexOf(">1.1</span>a"));
  }

  @Test
  void filterAndSortTheGradebook() {
    assertThat(gradebook("")).contains("mallory", "talib", "zoe", ">missing<");
    assertThat(gradebook("?only=missing")).contains("talib").doesNotContain("zoe");
    assertThat(gradebook("?section=R1&q=ZOE")).contains("zoe").doesNotContain("mallory</span>");
    var lowest = gradebook("?sort=pset1");
    assertThat(lowest.indexOf("talib")).isLessThan(lowest.indexOf("mallory"));
    assertThat(lowest.indexOf("mallory</span>")).isLessThan(lowest.indexOf("zoe</span>"));
  }

  @Test
  void sendTheGradebookPacked() throws Exception {
    var address = "http://127.0.0.1:" + RestAssured.port + COURSE + "/gradebook";
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Accept-Encoding", "gzip")
            .header("Cookie", "argmax-session=amx_session-of-1")
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
      try (var page = new GZIPInputStream(answer.body())) {
        assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
            .contains("mallory")
            .doesNotContain("form-token");
      }
    }
  }

  @Test
  void keepTheListOnTheWayThroughSubmissions() {
    browser
        .get(REVIEW + "?is=LATE&sort=LOWEST")
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("/submissions/s-before/review?is=LATE&amp;sort=LOWEST"),
                containsString("/submissions/s-after/review?is=LATE&amp;sort=LOWEST"),
                containsString("2 of 3"),
                containsString("45 in the place of 40")));
  }

  @Test
  void setTheSourceOffAsText() {
    browser
        .get(REVIEW)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("s898/pset1/Mlp.java"),
                containsString("<span class=\"keyword\">package</span>"),
                containsString("<span class=\"comment\">// &lt;img src=x")));
  }

  @Test
  void hideNamesOnDemand() {
    browser
        .request()
        .formParam("form-token", browser.formToken(REVIEW))
        .formParam("hidden", "true")
        .formParam("to", REVIEW)
        .post("/names")
        .then()
        .statusCode(303)
        .header("Location", equalTo(REVIEW));

    browser
        .get(REVIEW)
        .then()
        .body(allOf(containsString("Somebody s-staf"), not(containsString("mallory"))));
    browser.get(COURSE + "/assignments/pset1/work").then().body(not(containsString("mallory")));
  }

  @Test
  void setAScoreAndGoBackToTheSubmission() {
    sends(REVIEW + "/override?is=LATE", Map.of("score", "41,5", "reason", "a good idea"))
        .then()
        .statusCode(303)
        .header("Location", endsWith(REVIEW + "?is=LATE"));
  }

  @Test
  void sayWhyAScoreWasRefused() {
    sends(REVIEW + "/override", Map.of("score", "1", "reason", "refuse me"))
        .then()
        .statusCode(422)
        .body(containsString("It says bad_path."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        REVIEW + "/runs",
        REVIEW + "/override/removal",
        COURSE + "/dashboard/retry",
        COURSE + "/students/mallory/extensions",
        COURSE + "/students/mallory/extensions/removal",
        COURSE + "/roster",
        COURSE + "/roster/drop",
        COURSE + "/settings/pset1/sections"
      })
  void takeFormsOfTheirOwnOnly(String path) {
    browser.request().formParam("form-token", "forged").post(path).then().statusCode(403);
    sends(path, Map.of("reason", "x", "assignment", "pset1", "login", "zoe", "section", "R1"))
        .then()
        .statusCode(303);
  }

  private Response sends(String path, Map<String, String> fields) {
    return browser
        .request()
        .formParam("form-token", browser.formToken(REVIEW))
        .formParams(fields)
        .post(path);
  }

  private String gradebook(String query) {
    return browser.get(COURSE + "/gradebook" + query).then().statusCode(200).extract().asString();
  }
}
