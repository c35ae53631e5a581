package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.argmax.launch.ArgmaxSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Every handout in a real browser.
@OnRunningSystem
class HandoutTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final ArgmaxSystem system;

  HandoutTest(ArgmaxSystem system) {
    this.system = system;
  }

  @Test
  void setsEveryFormulaOfEveryHandout() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "there is no " + CHROMIUM);
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(CHROMIUM)
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var browser = playwright.chromium().launch(options)) {
      var page = browser.newPage();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      signIn(page);
      for (var pset : ReferenceTest.psets().toList()) {
        page.navigate(system.baseUrl() + "/courses/6.S898-fall-2022/assignments/" + pset);
        page.waitForFunction("() => document.querySelectorAll('.katex').length > 10");

        assertThat(page.locator(".katex-error").allInnerTexts()).as(pset).isEmpty();
        assertThat(page.locator(".math:not(:has(.katex))").allInnerTexts()).as(pset).isEmpty();
        assertThat(page.locator("pre code").count()).as(pset).isPositive();
        assertThat(complaints).as(pset).isEmpty();
      }
    }
  }

  private void signIn(Page page) {
    var accounts = system.accounts();
    page.navigate(system.baseUrl() + "/sign-in");
    page.fill("input[name=login]", accounts.login("instructor"));
    page.fill("input[name=password]", accounts.password("instructor"));
    page.click("button[type=submit]");
    page.waitForURL("**/courses**");
  }
}
