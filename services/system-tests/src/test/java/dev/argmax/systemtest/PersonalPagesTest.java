package dev.argmax.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import dev.argmax.launch.ArgmaxSystem;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a student has for themselves: tokens and the link to their calendar.
@OnRunningSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalPagesTest {
  /// The gateway may know for some seconds longer whose a token is.
  private static final Duration FORGOTTEN = Duration.ofSeconds(60);

  private final ArgmaxSystem system;
  private Chromium chromium;

  PersonalPagesTest(ArgmaxSystem system) {
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
  void giveATokenThatWorksUntilItIsRevoked() {
    try (var window = chromium.window(Look.LIGHT.options().setJavaScriptEnabled(false))) {
      var page = Visitor.of(system, "student2").signIn(window);
      page.click("text=Tokens");
      page.fill("#name", "a laptop");
      page.click("text=Make it");
      var token = page.locator(".secret").innerText().strip();
      assertThat(me(page, token).status()).isEqualTo(200);

      page.click("[aria-label='Revoke a laptop']");

      assertThat(page.locator("main")).not().containsText("a laptop");
      await()
          .atMost(FORGOTTEN)
          .untilAsserted(() -> assertThat(me(page, token).status()).isEqualTo(401));
    }
  }

  @Test
  void giveACalendarLinkThatWorksUntilItIsRevoked() {
    try (var window = chromium.window(Look.LIGHT.options().setJavaScriptEnabled(false))) {
      var page = Visitor.of(system, "student2").signIn(window);
      page.click("nav.tabs >> text=Calendar");
      page.click("text=Make a link");
      var link = page.locator(".secret").innerText().strip();
      assertThat(page.request().get(link).text()).startsWith("BEGIN:VCALENDAR");

      page.click("text=Revoke my link");

      assertThat(page.locator("[role=status]")).containsText("no longer works");
      await()
          .atMost(FORGOTTEN)
          .untilAsserted(() -> assertThat(page.request().get(link).status()).isEqualTo(401));
    }
  }

  private APIResponse me(Page page, String token) {
    var asked = RequestOptions.create().setHeader("Authorization", "Bearer " + token);
    return page.request().get(system.baseUrl() + "/api/v1/me", asked);
  }
}
