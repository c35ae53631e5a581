package dev.argmax.systemtest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// Debian's Chromium.
final class Chromium implements AutoCloseable {
  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
  private static final double PATIENCE_MILLIS = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /// Skips the test where there is none.
  static Chromium open() {
    Assumptions.assumeTrue(Files.isExecutable(EXECUTABLE), "there is no " + EXECUTABLE);
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(EXECUTABLE)
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /// A browser of somebody else: no cookies, no cache.
  BrowserContext window(Browser.NewContextOptions options) {
    var window = browser.newContext(options);
    window.setDefaultTimeout(PATIENCE_MILLIS);
    return window;
  }

  BrowserContext window(Look look) {
    return window(look.options());
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
