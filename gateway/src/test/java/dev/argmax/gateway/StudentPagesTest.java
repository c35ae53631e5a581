package dev.argmax.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.argmax.gateway.testsupport.Browser;
import dev.argmax.gateway.testsupport.ServiceResource;
import dev.argmax.gateway.testsupport.Wishes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What students have beside the pages of [PagesTest]: schedule, history, source, late days, tokens
/// and calendar.
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
class StudentPagesTest {
  private static final String COURSE = "/courses/6.S898-fall-2022";
  private static final String ASSIGNMENT = COURSE + "/assignments/pset1";
  private static final String HISTORY = ASSIGNMENT + "/history";

  private final Browser browser = new Browser();

  @BeforeEach
  void signIn() {
    browser.holdSession();
  }

  @Test
  void countDownToWhatIsDueNextByTheCoursesClock() {
    browser
        .get(COURSE)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("in 13 days 15 h</span>"),
                containsString("data-now=\"2022-09-14T12:00:00Z\""),
                containsString("Problem set 1: backpropagation")));
  }

  @Test
  void showTheScheduleByWeeks() {
    browser
        .get(COURSE)
        .then()
        .body(
            allOf(
                containsString("First Speaker, Second Speaker"),
                containsString("Week 2 <span class=\"chip open\">this week</span>"),
                containsString("Tue 13 Sep"),
                containsString("14:30–16:00, Room 1"),
                containsString("<strong>due 23:59</strong>"),
                containsString("Welcome")));
  }

  @Test
  void sayWhichSubmissionCountsAndWhy() {
    browser
        .get(HISTORY)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("Submission 2 counts, because you chose it."),
                containsString("After lateness it is worth 67.32 of its 72.5 points."),
                containsString("From 0 points in submission 1 to 72.5 in submission 2, of 100."),
                containsString("aria-label=\"Let submission 1 count\""),
                not(containsString("aria-label=\"Let submission 2 count\""))));
  }

  @Test
  void letStudentsChooseWhereTheyMay() {
    var form = browser.request().formParam("form-token", browser.formToken(HISTORY));
    form.formParam("submission", "s-broken").post(HISTORY + "/choice").then().statusCode(303);
    assertThat(Wishes.seen()).startsWith("PUT /api/v1" + ASSIGNMENT + "/choice\n");

    var back = browser.request().formParam("form-token", browser.formToken(HISTORY));
    back.formParam("submission", "").post(HISTORY + "/choice").then().statusCode(303);
    assertThat(Wishes.seen()).startsWith("DELETE /api/v1" + ASSIGNMENT + "/choice\n");
  }

  @Test
  void letStudentsTakeBackWhatWaits() {
    var page = "/submissions/s-running";
    browser.get(page).then().body(containsString("Withdraw it"));
    browser.get("/submissions/s-under-way").then().body(not(containsString("Withdraw it")));
    browser
        .request()
        .formParam("form-token", browser.formToken(page))
        .post(page + "/withdrawal")
        .then()
        .statusCode(303);
    assertThat(Wishes.seen()).startsWith("POST /api/v1/submissions/s-running/withdrawal\n");
  }

  @Test
  void sayWithoutScriptsHowFarTheGradingIs() {
    browser
        .get("/submissions/s-under-way")
        .then()
        .body(
            allOf(
                containsString("Running problem 1.2"),
                containsString("max=\"13\" value=\"4\""),
                containsString("<li class=\"now\" data-step>Running")));
  }

  @Test
  void showCompilerErrorsAtTheirLine() {
    var page = browser.get("/submissions/s-broken").then().statusCode(200).extract().asString();
    assertThat(page).contains("<code>s898/pset1/Mlp.java</code>", "&#39;;&#39; expected");
    assertThat(page.indexOf("int one = 2;")).isLessThan(page.indexOf("&#39;;&#39; expected"));
    assertThat(page.indexOf("&#39;;&#39; expected")).isLessThan(page.indexOf("window.__xss=1"));
  }

  @Test
  void showTheSourceWithLineNumbers() {
    browser
        .get("/submissions/s-graded/source")
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("id=\"line-1-4\">4</th><td><code>  int one = 1;</code>"),
                containsString("&lt;script&gt;window.__xss=1&lt;/script&gt;")));
  }

  @Test
  void compareTwoSubmissions() {
    var page = browser.get("/submissions/s-graded/comparison?with=s-broken");
    assertThat(page.asString().indexOf("class=\"removed\""))
        .isLessThan(page.asString().indexOf("class=\"added\""));
    page.then()
        .statusCode(200)
        .body(
            allOf(
                containsString("From submission 1 to 2"),
                containsString("<tr class=\"removed\"><td class=\"at\">4</td>"),
                containsString("<code>  int one = 2;</code>"),
                containsString("<tr class=\"added\"><td class=\"at\"></td><td class=\"at\">4</td>"),
                containsString("as before"),
                containsString("better")));
  }

  @Test
  void sayHowLongEachStepTook() {
    browser
        .get("/submissions/s-graded")
        .then()
        .body(
            allOf(
                containsString("3.25 s from when a grader took it"),
                containsString("1.25 s"),
                containsString("<rect width=\"40.0\"")));
  }

  @Test
  void keepTheLedgerOfLateDays() {
    browser
        .get(COURSE + "/late-days")
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("3 of 5 waived days left"),
                containsString("Submission 2"),
                containsString("92.9 %")));
  }

  @Test
  void showATokenOnceAndKeepNoCopy() {
    var token = browser.formToken("/me/tokens");
    var made =
        browser
            .request()
            .formParam("form-token", token)
            .formParam("name", "desk")
            .post("/me/tokens");
    made.then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body(containsString("amx_shown-once"));
    browser.get("/me/tokens").then().body(not(containsString("amx_shown-once")));
  }

  @Test
  void revokeTokens() {
    browser
        .request()
        .formParam("form-token", browser.formToken("/me/tokens"))
        .post("/me/tokens/t-1/revocation")
        .then()
        .statusCode(303);
  }

  @Test
  void showTheCalendarLinkOnce() {
    var page = COURSE + "/calendar";
    browser
        .request()
        .formParam("form-token", browser.formToken(page))
        .post(page)
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body(containsString("/calendar.ics?key=amx_secret"));
    browser
        .request()
        .formParam("form-token", browser.formToken(page))
        .post(page + "/revocation")
        .then()
        .body(containsString("no longer works"));
  }

  @Test
  void answerTheScriptThatHandsIn() {
    var token = browser.formToken(ASSIGNMENT);
    var file = Map.of("Mlp.java", "class Mlp {}".getBytes(StandardCharsets.UTF_8));
    browser
        .handInByScript(ASSIGNMENT, token, file)
        .then()
        .statusCode(200)
        .body("page", equalTo("/submissions/s-graded"));
    browser
        .handInByScript(
            ASSIGNMENT, token, Map.of("x.zip", "refuse me".getBytes(StandardCharsets.UTF_8)))
        .then()
        .statusCode(422)
        .body("detail", equalTo("It says bad_path."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        COURSE,
        COURSE + "/late-days",
        COURSE + "/calendar",
        HISTORY,
        "/me/tokens",
        "/submissions/s-graded/source",
        "/submissions/s-graded/comparison?with=s-broken"
      })
  void takeEveryStringForText(String path) {
    var page = browser.get(path).then().statusCode(200).extract().asString();
    assertThat(page)
        .contains("Ada &lt;b&gt;Example&lt;/b&gt;")
        .doesNotContain("<img", "<b>Example", "<script>", " style=\"", "<style");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me/tokens", HISTORY, COURSE + "/late-days", COURSE + "/calendar"})
  void areForPeopleWhoAreSignedIn(String path) {
    new Browser().get(path).then().statusCode(303).header("Location", containsString("/sign-in"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/me/tokens",
        "/me/tokens/t-1/revocation",
        HISTORY + "/choice",
        COURSE + "/calendar",
        COURSE + "/calendar/revocation",
        "/submissions/s-running/withdrawal"
      })
  void takeNoFormFromAnotherSite(String path) {
    browser.request().formParam("form-token", "made up").post(path).then().statusCode(403);
  }

  @Test
  void explainTheirStyleToEverybody() {
    new Browser().get("/style").then().statusCode(200).body(containsString("accent-soft"));
  }
}
