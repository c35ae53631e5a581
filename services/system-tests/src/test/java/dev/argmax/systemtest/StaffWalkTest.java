package dev.argmax.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// What a TA does in a browser, and what the student sees of it.
@OnRunningSystem
class StaffWalkTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String COURSE = "/courses/6.S898-fall-2022";

  private final ArgmaxSystem system;

  StaffWalkTest(ArgmaxSystem system) {
    this.system = system;
  }

  @Test
  void leadsFromTheDashboardToAnOverrideThatTheStudentSees() {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "there is no " + CHROMIUM);
    var student = ApiClient.of(system, "student2");
    var id = student.accepted(Pset1.SLUG, Pset1.starter());
    student.awaitResult(id, Duration.ofMinutes(1));
    try (var playwright = Playwright.create(withoutDownload());
        var browser = launch(playwright)) {
      var ta = signedIn(browser, "ta");
      ta.navigate(system.baseUrl() + COURSE + "/dashboard?assignment=pset1");
      ta.locator(".rates tbody tr").first().getByRole(AriaRole.LINK).click();
      assertThat(ta).hasURL(Pattern.compile(".*/work\\?lost=.*"));
      ta.locator("a[href*='" + id + "']").click();
      ta.fill("input[name=score]", "7");
      ta.fill("#reason", "seen in the office hour <b>");
      ta.getByRole(AriaRole.BUTTON, named("Set the score")).click();
      assertThat(ta.locator(".note.warn")).containsText("seen in the office hour <b>");

      var mine = signedIn(browser, "student2");
      mine.navigate(system.baseUrl() + "/submissions/" + id);
      assertThat(mine.locator(".score")).containsText("7");
      assertThat(mine.locator("main")).containsText("seen in the office hour <b>");
    }
  }

  @Test
  void carriesAnExtensionToTheStudentsPage() {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "there is no " + CHROMIUM);
    try (var playwright = Playwright.create(withoutDownload());
        var browser = launch(playwright)) {
      var ta = signedIn(browser, "ta");
      ta.navigate(system.baseUrl() + COURSE + "/students/student-1");
      ta.selectOption("#assignment", "pset2");
      ta.fill("#dueAt", "2022-10-20T17:00");
      ta.fill("#reason", "away with the team");
      ta.getByRole(AriaRole.BUTTON, named("Give it")).click();
      assertThat(ta.locator("main")).containsText("away with the team");

      var mine = signedIn(browser, "student");
      mine.navigate(system.baseUrl() + COURSE + "/assignments/pset2");
      assertThat(mine.locator("main")).containsText("Thu 20 Oct 2022, 17:00 EDT");
      ta.getByRole(AriaRole.BUTTON, named("Take back")).click();
      mine.reload();
      assertThat(mine.locator("main")).not().containsText("Thu 20 Oct 2022, 17:00 EDT");
    }
  }

  private Page signedIn(Browser browser, String who) {
    var page = browser.newContext().newPage();
    page.navigate(system.baseUrl() + "/sign-in");
    page.fill("input[name=login]", system.accounts().login(who));
    page.fill("input[name=password]", system.accounts().password(who));
    page.click("button[type=submit]");
    page.waitForURL("**/courses**");
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Playwright.CreateOptions withoutDownload() {
    return new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
  }

  private static Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(
                    List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }
}
