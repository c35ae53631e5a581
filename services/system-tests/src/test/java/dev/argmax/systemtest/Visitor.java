package dev.argmax.systemtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/// Somebody with a login at a browser.
record Visitor(String baseUrl, String login, String password) {
  static final String COURSE = "/courses/6.S898-fall-2022";
  static final String PSET1 = COURSE + "/assignments/" + Pset1.SLUG;

  /// As long as the other tests wait for a result, and a little for the browser.
  private static final double GRADING_PATIENCE_MILLIS = 150_000;

  /// `student`, `ta` or another of those who are there from the start.
  static Visitor of(ArgmaxSystem system, String who) {
    var accounts = system.accounts();
    return new Visitor(system.baseUrl(), accounts.login(who), accounts.password(who));
  }

  /// A student who is new in the course.
  ///
  /// @param name may hold anything
  static Visitor enrolled(ArgmaxSystem system, String login, String name) {
    var instructor = ApiClient.of(system, "instructor");
    var member = "/api/v1" + COURSE + "/roster/" + login;
    var json = new ObjectMapper().createObjectNode();
    json.put("displayName", name).put("role", "STUDENT");
    var put = BodyPublishers.ofString(json.toString());
    require(
        instructor.send(
            instructor.request(member).header("Content-Type", "application/json").PUT(put)));
    var given =
        instructor.send(instructor.request(member + "/password").POST(BodyPublishers.noBody()));
    var password = ApiClient.json(require(given)).path("password").asText();
    return new Visitor(system.baseUrl(), login, password);
  }

  private static String require(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /// Signs in at the page that leads there, and is then at the course.
  Page signIn(BrowserContext window) {
    var page = window.newPage();
    page.navigate(baseUrl + "/sign-in");
    page.fill("input[name=login]", login);
    page.fill("input[name=password]", password);
    page.click("main button[type=submit]");
    page.waitForURL("**/courses/**");
    return page;
  }

  /// Hands in by the form and is then at the page of the submission.
  void handIn(Page page, byte[] zip) {
    page.navigate(baseUrl + PSET1);
    page.setInputFiles("#file", new FilePayload("work.zip", "application/zip", zip));
    page.click("[data-hand-in] button[type=submit]");
    page.waitForURL("**/submissions/**");
  }

  /// Waits at the page of a submission until it is graded.
  static void awaitVerdict(Page page) {
    page.waitForSelector(
        ".verdict", new Page.WaitForSelectorOptions().setTimeout(GRADING_PATIENCE_MILLIS));
  }
}
