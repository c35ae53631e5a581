package dev.argmax.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The way of an instructor with a webhook through the pages, on a system that was started like any
/// other: nothing but the public internet is open to it.
@OnRunningSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookWalkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ArgmaxSystem system;
  private Chromium chromium;

  WebhookWalkTest(ArgmaxSystem system) {
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
  void leadsFromMakingItToDeletingItWithoutJavaScript() {
    try (var window = chromium.window(Look.LIGHT.options().setJavaScriptEnabled(false))) {
      var page = Visitor.of(system, "instructor").signIn(window);
      page.navigate(system.baseUrl() + Visitor.COURSE + "/lms");
      page.click("main a:text-is('Webhooks')");
      page.fill("#url", "https://127.0.0.1:8081/");
      page.click("text=Tell it");
      assertThat(page.locator("#trouble")).containsText("not on the public internet");

      // A name that nobody ever has (RFC 2606).
      page.fill("#url", "https://walker.invalid/hook");
      page.click("text=Tell it");
      assertThat(page.locator(".secret").innerText()).contains("whsec_");
      page.click("text=Send a test");

      assertThat(page.locator(".secret")).hasCount(0);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows(page)).contains("given up"));
      assertThat(rows(page)).contains("webhook.test", "The name of the host is not known.");
      page.click("button:text-is('Disable')");
      assertThat(page.locator("main")).containsText("Staff disabled it.");
      page.click("button:text-is('Enable')");
      assertThat(page.locator("main")).not().containsText("Staff disabled it.");
      page.click("button:text-is('Delete')");

      assertThat(page.locator("main")).not().containsText("walker.invalid");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.edu/",
        "https://localhost/",
        "https://localhost./",
        "https://127.0.0.1:8081/internal/v1/sessions",
        "https://2130706433/",
        "https://0177.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://169.254.169.254/latest/meta-data/",
        "https://10.0.0.1/",
        "https://100.64.0.1/"
      })
  void refusesWhatIsNotOnThePublicInternet(String address) {
    var answer = makes(address);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  private HttpResponse<String> makes(String address) {
    var instructor = ApiClient.of(system, "instructor");
    var wish = new ObjectMapper().createObjectNode().put("url", address);
    return instructor.send(
        instructor
            .request("/api/v1" + Visitor.COURSE + "/webhooks")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(wish.toString())));
  }

  private static String rows(Page page) {
    page.reload();
    return page.locator("main table").innerText();
  }
}
