package dev.argmax.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.Part;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The way of a student from signing in to comparing two results, in a real browser.
@OnRunningSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandInWalkTest {
  /// Drops a file onto an element as somebody with a mouse does.
  private static final String DROP =
      """
      (zone, {name, content}) => {
        const dropped = new DataTransfer();
        const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
        dropped.items.add(new File([bytes], name));
        const options = {dataTransfer: dropped, bubbles: true, cancelable: true};
        zone.dispatchEvent(new DragEvent('dragover', options));
        zone.dispatchEvent(new DragEvent('drop', options));
      }
      """;

  /// Keeps what the live region says, over reloads.
  private static final String LISTEN =
      """
      addEventListener('DOMContentLoaded', () => {
        const live = document.querySelector('[data-live-text]');
        if (live) {
          new MutationObserver(() => {
            sessionStorage.said = (sessionStorage.said || '') + live.textContent + '; ';
          }).observe(live, {childList: true, characterData: true, subtree: true});
        }
      });
      """;

  private final ArgmaxSystem system;
  private Chromium chromium;

  HandInWalkTest(ArgmaxSystem system) {
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
  void showsEverythingWhileItHappens() {
    var student = Visitor.enrolled(system, "walker-" + System.nanoTime(), "Wanda Walker");
    try (var window = chromium.window(Look.LIGHT)) {
      window.addInitScript(LISTEN);
      var page = student.signIn(window);
      page.click("main a:text-is('Problem set 1') >> nth=0");
      system.process(Part.WORKER).stop();
      drop(page, Pset1.starter());
      assertThat(page.locator("[data-chosen]")).containsText("work.zip");
      page.click("[data-hand-in] button[type=submit]");
      page.waitForURL("**/submissions/**");
      assertThat(page.locator("[data-live-text]")).containsText("queue");
      page.reload();
      assertThat(page.locator("[data-step].now")).containsText("Queued");

      system.restart(Part.WORKER);
      Visitor.awaitVerdict(page);

      assertThat((String) page.evaluate("sessionStorage.said")).contains("Running problem 1.");
      assertThat(page.locator(".score")).containsText("0 / ");
      resubmitAndCompare(page, student);
    }
  }

  @Test
  void needsNoScripts() {
    var student = Visitor.enrolled(system, "reader-" + System.nanoTime(), "Rita Reader");
    try (var window = chromium.window(Look.PHONE.options().setJavaScriptEnabled(false))) {
      var page = student.signIn(window);
      page.click("main a:text-is('Problem set 1') >> nth=0");
      assertThat(page.locator(".drop-hint")).isHidden();
      student.handIn(page, Pset1.starter());
      Visitor.awaitVerdict(page);
      assertThat(page.locator(".score")).containsText("0 / ");
      resubmitAndCompare(page, student);
    }
  }

  private void resubmitAndCompare(Page page, Visitor student) {
    student.handIn(page, Pset1.solution());
    Visitor.awaitVerdict(page);
    assertThat(page.locator(".verdict")).containsText("points more than submission 1");

    page.click("text=Compare with submission 1");

    assertThat(page.locator("h1")).containsText("From submission 1 to 2");
    assertThat(page.locator("tr.added").first()).isVisible();
    assertThat(page.locator("main")).containsText("better");
  }

  @Test
  void saysOnThePageWhyAnUploadIsRefused() {
    try (var window = chromium.window(Look.LIGHT)) {
      var page = Visitor.of(system, "student").signIn(window);
      page.navigate(system.baseUrl() + Visitor.PSET1);
      drop(page, "no zip".getBytes(StandardCharsets.UTF_8));
      page.click("[data-hand-in] button[type=submit]");

      assertThat(page.locator("[data-refused]")).containsText("zip");
      assertThat(page.locator("[data-hand-in] button[type=submit]")).isEnabled();
      assertThat(page.url()).endsWith(Visitor.PSET1);
    }
  }

  @Test
  void takesBackWhatStillWaits() {
    var student = Visitor.enrolled(system, "waverer-" + System.nanoTime(), "Wim Waverer");
    system.process(Part.WORKER).stop();
    try (var window = chromium.window(Look.LIGHT)) {
      var page = student.signIn(window);
      student.handIn(page, Pset1.starter());

      page.click("text=Withdraw it");

      assertThat(page.locator("main")).containsText("It costs no attempt");
    } finally {
      system.restart(Part.WORKER);
    }
  }

  private static void drop(Page page, byte[] zip) {
    var content = Base64.getEncoder().encodeToString(zip);
    page.locator("[data-drop]").evaluate(DROP, Map.of("name", "work.zip", "content", content));
  }
}
