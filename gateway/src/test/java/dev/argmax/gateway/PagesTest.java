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
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
class PagesTest {
  private static final String COURSE = "/courses/6.S898-fall-2022";
  private static final String ASSIGNMENT = COURSE + "/assignments/pset1";
  private static final Pattern LINKED =
      Pattern.compile("(?:src|href)=\"(/(?:assets|webjars)/[^\"]+)\"");

  private final Browser browser = new Browser();

  @BeforeEach
  void signIn() {
    browser.holdSession();
  }

  @Test
  void leadFromTheStartToTheCourse() {
    browser.get("/").then().statusCode(303).header("Location", equalTo(COURSE));
  }

  @Test
  void listAssignmentsWithDateStateAndScore() {
    var page =
        browser
            .get(COURSE)
            .then()
            .statusCode(200)
            .header("Cache-Control", equalTo("private, no-cache"))
            .extract()
            .asString();
    assertThat(page)
        .contains("Tue 27 Sep 2022, 23:59 EDT", "72.5 / 100", "Full score", "Not open yet");
    var table = page.substring(page.indexOf("id=\"assignments\""));
    assertThat(table.indexOf("Warm-up")).isLessThan(table.indexOf("Problem set 1"));
  }

  @Test
  void showTheHandoutWithFormulas() {
    browser
        .get(ASSIGNMENT)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("<span class=\"math\">X \\in \\mathbb{R}^{n \\times d}</span>"),
                containsString("<div class=\"math math-display\">Z = "),
                containsString("p_{ij} = \\frac{e^{z_{ij}}}{\\sum_k e^{z_{ik}}}</div>"),
                containsString("costs $2 to $3 an hour"),
                containsString("<table>"),
                containsString("Wed 28 Sep 2022, 01:12:07 EDT"),
                containsString("1 h 12 min late"),
                containsString("-F file=@pset1.zip")));
  }

  @Test
  void sayWhichDatesHoldAndWhatLatenessWouldCost() {
    browser
        .get(ASSIGNMENT)
        .then()
        .body(
            allOf(
                containsString("Due: your own date, given by ta-1: moved &lt;b&gt;house&lt;/b&gt;"),
                containsString("Tue 4 Oct 2022, 23:59 EDT"),
                containsString("2 of 5 left"),
                containsString("The submission you choose"),
                containsString(
                    "Handed in now, it is 4 days late: 3 of your 3 waived days would be spent."
                        + " 1 day would cost points: it keeps 92.9 % of them."),
                containsString("<strong>counts</strong>")));
    browser
        .get("/submissions/s-graded")
        .then()
        .body(containsString("Days late: 3, of which 2 waived. It is worth 67.32 points."));
  }

  @Test
  void obeyNoMarkupOfAHandout() {
    browser
        .get(ASSIGNMENT)
        .then()
        .body(
            allOf(
                not(containsString("<script>window")),
                containsString("&lt;script&gt;window"),
                not(containsString("javascript:alert"))));
  }

  @Test
  void sayWhyThereIsNoHandoutYet() {
    browser
        .get(COURSE + "/assignments/pset3")
        .then()
        .statusCode(200)
        .body(allOf(containsString("Handing in begins"), not(containsString("type=\"file\""))));
  }

  @Test
  void showABandWhileTestCasesAreHidden() {
    browser
        .get("/submissions/s-hidden")
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("The score lies between 61 and 87."),
                containsString("All test cases shown so far passed"),
                not(containsString("All test cases passed"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {COURSE, ASSIGNMENT, "/submissions/s-graded", "/submissions/s-broken"})
  void takeEveryStringForText(String path) {
    browser
        .get(path)
        .then()
        .statusCode(200)
        .body(
            allOf(
                not(containsString("<img")),
                not(containsString("<script>")),
                not(containsString("<b>Example")),
                not(containsString("<i>by hand")),
                containsString("Ada &lt;b&gt;Example&lt;/b&gt;")));
  }

  @Test
  void showPointsOutcomesAndMessages() {
    browser
        .get("/submissions/s-graded")
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("72.5<span class=\"of\"> / 100</span>"),
                containsString("Threw an exception"),
                containsString("Out of time"),
                containsString("Not shown yet"),
                containsString("Is b1 added to every row?"),
                containsString("9f2b6a0c7d1e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a"),
                not(containsString("http-equiv=\"refresh\"")),
                containsString("Mon 26 Sep 2022, 16:03:11 EDT")));
  }

  @Test
  void showWhatTheCompilerSaid() {
    browser
        .get("/submissions/s-broken")
        .then()
        .body(allOf(containsString("does not compile"), containsString("Mlp.java:4: error")));
  }

  @Test
  void stayLiveWithAndWithoutScripts() {
    browser
        .get("/submissions/s-running")
        .then()
        .body(
            allOf(
                containsString("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>"),
                containsString("data-live=\"/submissions/s-running/events\""),
                containsString("Number 4 in the queue, about 20 s")));
    browser.get("/submissions/s-parked").then().body(containsString("it costs you nothing"));
  }

  @Test
  void streamEventsToTheBrowserThatIsSignedIn() {
    Wishes.make("release");
    browser
        .request()
        .get("/submissions/s-running/events")
        .then()
        .statusCode(200)
        .contentType("text/event-stream")
        .body(containsString("event: result"));
    new Browser().get("/submissions/s-running/events").then().statusCode(401);
    Wishes.make("hold");
  }

  @Test
  void passDownloadsOn() {
    browser.get("/submissions/s-graded/archive").then().statusCode(200);
    assertThat(Wishes.seen())
        .startsWith("GET /api/v1/submissions/s-graded/archive\n")
        .contains("Argmax-person: [p-1]")
        .doesNotContain("Cookie");
  }

  @Test
  void handInFiles() {
    var files = Map.of("Mlp.java", bytes("class Mlp {}"), "A\"b.java", bytes("class A {}"));
    browser
        .handIn(ASSIGNMENT, browser.formToken(ASSIGNMENT), files)
        .then()
        .statusCode(303)
        .header("Location", equalTo("/submissions/s-graded"));
    assertThat(Wishes.seen())
        .startsWith("POST /api/v1" + ASSIGNMENT + "/submissions\n")
        .contains("Argmax-person: [p-1]", "Argmax-received-at: [20", "form-data; boundary=argmax");
  }

  @Test
  void sayWhyAnUploadIsRefused() {
    var token = browser.formToken(ASSIGNMENT);
    browser
        .handIn(ASSIGNMENT, token, Map.of("x.zip", bytes("refuse me")))
        .then()
        .statusCode(422)
        .body(allOf(containsString("Not accepted."), containsString("It says bad_path.")));
    browser
        .handIn(ASSIGNMENT, token, Map.of("", bytes("")))
        .then()
        .statusCode(400)
        .body(containsString("Choose the files"));
  }

  @Test
  void takeNoUploadFromAnotherSite() {
    browser
        .handIn(ASSIGNMENT, "made up", Map.of("Mlp.java", bytes("class Mlp {}")))
        .then()
        .statusCode(403)
        .contentType("text/html");
  }

  @Test
  void turnAwayAnUploadThatIsTooLarge() {
    browser
        .handIn(ASSIGNMENT, "any", Map.of("x.zip", new byte[12 * 1024 * 1024]))
        .then()
        .statusCode(413)
        .contentType("text/html")
        .body(containsString("11 MiB"));
  }

  @Test
  void takeNoFormOfUnknownLength() {
    browser
        .request()
        .multiPart("file", "x.zip", new ByteArrayInputStream(bytes("x")))
        .post(ASSIGNMENT + "/submissions")
        .then()
        .statusCode(411)
        .contentType("text/html");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/courses/unknown", "/submissions/unknown", "/courses/x/assignments"})
  void sayFriendlyThatThereIsNothing(String path) {
    browser
        .get(path)
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("There is nothing here"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", COURSE, ASSIGNMENT, "/submissions/s-running"})
  void linkOnlyWhatIsThereAndCarryNothingInline(String path) {
    var page = browser.get(path).then().statusCode(200).extract().asString();
    assertThat(page).doesNotContain("<style", " style=\"", "onclick=", "<script>");
    var links = LINKED.matcher(page).results().map(link -> link.group(1)).toList();
    assertThat(links).contains("/assets/argmax.css");
    for (var link : links) {
      browser.get(link).then().statusCode(200);
    }
  }
}
