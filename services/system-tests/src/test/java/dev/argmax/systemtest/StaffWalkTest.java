package dev.argmax.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a TA does in a browser, and what the student sees of it.
@OnRunningSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffWalkTest {
  private final ArgmaxSystem system;
  private Chromium chromium;

  StaffWalkTest(ArgmaxSystem system) {
    this.system = system;
  }

  @BeforeAll
  void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void leadsFromTheDashboardToAnOverrideThatTheStudentSees() {
    var student = ApiClient.of(system, "student2");
    var id = student.accepted(Pset1.SLUG, Pset1.starter());
    student.awaitResult(id, Duration.ofMinutes(1));
    try (var staff = chromium.window(Look.LIGHT);
        var own = chromium.window(Look.LIGHT)) {
      var ta = Visitor.of(system, "ta").signIn(staff);
      ta.navigate(system.baseUrl() + Visitor.COURSE + "/dashboard?assignment=pset1");
      ta.locator(".rates tbody tr").first().getByRole(AriaRole.LINK).click();
      assertThat(ta).hasURL(Pattern.compile(".*/work\\?lost=.*"));
      ta.locator("a[href*='" + id + "']").click();
      ta.fill("input[name=score]", "7");
      ta.fill("#reason", "seen in the office hour <b>");
      press(ta, "Set the score");
      assertThat(ta.locator(".note.warn")).containsText("seen in the office hour <b>");

      var mine = Visitor.of(system, "student2").signIn(own);
      mine.navigate(system.baseUrl() + "/submissions/" + id);
      assertThat(mine.locator(".score")).containsText("7");
      assertThat(mine.locator("main")).containsText("seen in the office hour <b>");
    }
  }

  @Test
  void carriesAnExtensionToTheStudentsPageAndCalendar() {
    var calendar = calendar();
    Assertions.assertThat(calendar.get()).doesNotContain("DTSTART:20221020T210000Z");
    try (var staff = chromium.window(Look.LIGHT);
        var own = chromium.window(Look.LIGHT)) {
      var ta = Visitor.of(system, "ta").signIn(staff);
      ta.navigate(system.baseUrl() + Visitor.COURSE + "/students/student-1");
      ta.selectOption("#assignment", "pset2");
      ta.fill("#dueAt", "2022-10-20T17:00");
      ta.fill("#reason", "away with the team");
      press(ta, "Give it");
      assertThat(ta.locator("main")).containsText("away with the team");

      var mine = Visitor.of(system, "student").signIn(own);
      mine.navigate(system.baseUrl() + Visitor.COURSE + "/assignments/pset2");
      assertThat(mine.locator("main")).containsText("Thu 20 Oct 2022, 17:00 EDT");
      Assertions.assertThat(calendar.get())
          .contains("DTSTART:20221020T210000Z", "Extension: away with the team");
      press(ta, "Take back");
      mine.reload();
      assertThat(mine.locator("main")).not().containsText("Thu 20 Oct 2022, 17:00 EDT");
      Assertions.assertThat(calendar.get()).doesNotContain("DTSTART:20221020T210000Z");
    }
  }

  /// What the student's calendar program reads by the link that they gave it, its lines unfolded.
  private Supplier<String> calendar() {
    var student = ApiClient.of(system, "student");
    var made =
        student.send(
            student
                .request("/api/v1" + Visitor.COURSE + "/calendar-link")
                .POST(BodyPublishers.noBody()));
    var link = URI.create(system.baseUrl() + ApiClient.json(made.body()).path("url").asText());
    return () -> {
      try (var program = HttpClient.newHttpClient()) {
        var answer = program.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());
        Assertions.assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replace("\r\n ", "");
      } catch (IOException | InterruptedException e) {
        throw new AssertionError("The calendar could not be read", e);
      }
    };
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
