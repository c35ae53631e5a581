package dev.argmax.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A course that is reached from an LMS by LTI, in a real browser: staff connect it and choose what
/// it shows, a student opens the link, and their grade arrives there. On a system of its own,
/// because this LMS is on this machine, where no other system lets requests go.
class LtiWalkTest {
  private static final String LOGIN = "student-of-the-lms";
  private static final Pattern PSET1 = Pattern.compile(".*" + Visitor.PSET1);

  private ArgmaxSystem system;
  private Chromium chromium;
  private LmsPlatform lms;

  @BeforeEach
  void begin() throws IOException {
    system = RunningSystem.start(Map.of("ARGMAX_OUTBOUND_ALLOW_PRIVATE", "true"));
    chromium = Chromium.open();
    lms = new LmsPlatform(system.baseUrl());
    change("POST", "/lti/platforms", lms.registration());
    change(
        "PUT",
        "/roster/" + LOGIN,
        """
        {"displayName": "Student of the LMS", "role": "STUDENT", "email": "s@lms.example.edu"}""");
  }

  @AfterEach
  void end() {
    if (lms != null) {
      lms.close();
    }
    if (chromium != null) {
      chromium.close();
    }
    if (system != null) {
      system.close();
    }
  }

  @Test
  void landsOnTheAssignmentAndSendsTheGradeBack() {
    try (var staff = chromium.window(Look.LIGHT);
        var own = chromium.window(Look.LIGHT)) {
      var teacher = Visitor.of(system, "instructor").signIn(staff);
      open(teacher, "email=teacher@lms.example.edu");
      assertThat(teacher.locator("main")).containsText("Who are you here?");
      isForEverybody(teacher, "lti-unconfirmed");
      teacher.click("main a.button");
      isForEverybody(teacher, "lti-link");
      teacher.click("main button[type=submit]");
      assertThat(teacher).hasURL(PSET1);

      open(teacher, "email=teacher@lms.example.edu&choose");
      isForEverybody(teacher, "lti-choice");
      teacher.check("input[name=assignments][value=" + Pset1.SLUG + "]");
      teacher.click("main button[type=submit]");
      isForEverybody(teacher, "lti-chosen");
      teacher.click("main button[type=submit]");
      assertThat(teacher.locator("#taken")).hasText("Taken");
      assertThat(lms.chosen).hasSize(1);
      assertThat(lms.chosen.getFirst().toString()).contains("\"assignment\":\"" + Pset1.SLUG);

      var student = own.newPage();
      open(student, "email=s@lms.example.edu");
      assertThat(student).hasURL(PSET1);
      assertThat(student.locator("header")).containsText("Student of the LMS");
      student.setInputFiles(
          "#file", new FilePayload("work.zip", "application/zip", Pset1.starter()));
      student.click("[data-hand-in] button[type=submit]");
      student.waitForURL("**/submissions/**");
      var id = student.url().replaceAll(".*/submissions/([^/?#]+).*", "$1");
      override(id);
      takesTheRosterOver(teacher);
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> !lms.scores.isEmpty());
    assertThat(lms.scores.getFirst().path("scoreGiven").asDouble()).isEqualTo(7);
    assertThat(lms.scores.getFirst().path("userId").asText()).isEqualTo("user s@lms.example.edu");
  }

  private void takesTheRosterOver(Page teacher) {
    teacher.navigate(system.baseUrl() + Visitor.COURSE + "/lms/lti");
    teacher.click("main form[action$='/roster'] button[type=submit]");
    assertThat(teacher.locator("main")).containsText("Nothing is changed yet.");
    isForEverybody(teacher, "lti-roster");
    teacher.check("input[name=allowDrops]");
    teacher.click("main form[action$='/roster'] button[type=submit]");
    assertThat(teacher.locator("main")).containsText("The roster is what the LMS says.");
  }

  /// The pages beside the way.
  @Test
  void isForEverybodyWhereItLeadsNowhere() {
    try (var staff = chromium.window(Look.LIGHT)) {
      var teacher = Visitor.of(system, "instructor").signIn(staff);
      teacher.navigate(system.baseUrl() + "/lti/login?iss=https%3A%2F%2Fnobody.example.edu");
      assertThat(teacher.locator("main h1")).not().isEmpty();
      isForEverybody(teacher, "lti-refused");

      teacher.navigate(system.baseUrl() + Visitor.COURSE + "/lms/lti");
      isForEverybody(teacher, "lti-platform");

      var framed = staff.newPage();
      ForEverybody.show(framed, system.baseUrl() + "/framed", asInAFrame("/lti/login?iss=x"));
      assertThat(framed.locator("main a[target=_blank]")).isVisible();
      isForEverybody(framed, "lti-framed");
    }
  }

  private String asInAFrame(String path) {
    var question =
        HttpRequest.newBuilder(URI.create(system.baseUrl() + path))
            .header("Sec-Fetch-Dest", "iframe")
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(question, BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void isForEverybody(Page page, String name) {
    assertThat(ForEverybody.hindrances(page, name)).as(name).isEmpty();
  }

  private void override(String submission) {
    var instructor = ApiClient.of(system, "instructor");
    var answer =
        instructor.send(
            instructor
                .request("/api/v1/submissions/" + submission + "/override")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"score\": 7, \"reason\": \"seen\"}")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  /// Opens the link of the LMS, and lets its form bring the browser back.
  private void open(Page page, String hint) {
    page.navigate(lms.url("/link?" + hint));
    page.click("#open");
    page.click("#go");
  }

  private String change(String method, String path, String json) {
    var instructor = ApiClient.of(system, "instructor");
    var answer =
        instructor.send(
            instructor
                .request("/api/v1" + Visitor.COURSE + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    assertThat(answer.statusCode()).as("%s %s", path, answer.body()).isBetween(200, 204);
    return answer.body();
  }
}
