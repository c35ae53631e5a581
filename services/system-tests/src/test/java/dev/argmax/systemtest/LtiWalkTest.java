package dev.argmax.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A course that is reached from an LMS by LTI, in a real browser: staff connect it and choose what
/// it shows, a student opens the link, and their grade arrives there.
@OnRunningSystem
class LtiWalkTest {
  private static final String LOGIN = "student-of-the-lms";
  private static final Pattern PSET1 = Pattern.compile(".*" + Visitor.PSET1);

  private final ArgmaxSystem system;
  private Chromium chromium;
  private LmsPlatform lms;
  private String registered = "";

  LtiWalkTest(ArgmaxSystem system) {
    this.system = system;
  }

  @BeforeEach
  void begin() throws IOException {
    chromium = Chromium.open();
    lms = new LmsPlatform(system.baseUrl());
    registered =
        ApiClient.json(change("POST", "/lti/platforms", lms.registration())).path("id").asText();
    Visitor.enrolled(system, LOGIN, "Student of the LMS");
    change("PUT", "/roster/" + LOGIN, "{\"role\": \"STUDENT\", \"email\": \"s@lms.example.edu\"}");
  }

  @AfterEach
  void end() {
    if (!registered.isEmpty()) {
      change("DELETE", "/lti/platforms/" + registered, "");
    }
    if (lms != null) {
      lms.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void landsOnTheAssignmentAndSendsTheGradeBack() {
    try (var staff = chromium.window(Look.LIGHT);
        var own = chromium.window(Look.LIGHT)) {
      var teacher = Visitor.of(system, "instructor").signIn(staff);
      open(teacher, "email=teacher@lms.example.edu");
      assertThat(teacher.locator("main")).containsText("Who are you here?");
      teacher.click("main a.button");
      teacher.click("main button[type=submit]");
      assertThat(teacher).hasURL(PSET1);

      open(teacher, "email=teacher@lms.example.edu&choose");
      teacher.check("input[name=assignments][value=" + Pset1.SLUG + "]");
      teacher.click("main button[type=submit]");
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
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> !lms.scores.isEmpty());
    assertThat(lms.scores.getFirst().path("scoreGiven").asDouble()).isEqualTo(7);
    assertThat(lms.scores.getFirst().path("userId").asText()).isEqualTo("user s@lms.example.edu");
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
