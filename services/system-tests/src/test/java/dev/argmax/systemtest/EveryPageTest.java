package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.argmax.launch.ArgmaxSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What holds of every page, looked at in a real browser.
@OnRunningSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
  private final ArgmaxSystem system;
  private Chromium chromium;
  private SampleWork work;
  private Windows windows;

  EveryPageTest(ArgmaxSystem system) {
    this.system = system;
  }

  @BeforeAll
  void open() {
    chromium = Chromium.open();
    work = SampleWork.of(system, chromium);
    windows = new Windows(chromium, system, work);
  }

  @AfterAll
  void close() {
    if (work != null) {
      windows.close();
      work.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void isAccessibleInLight() {
    everywhere(
        Look.LIGHT, (at, seen) -> assertThat(Axe.violations(seen.page())).as(at.name()).isEmpty());
  }

  @Test
  void isAccessibleInDark() {
    everywhere(
        Look.DARK, (at, seen) -> assertThat(Axe.violations(seen.page())).as(at.name()).isEmpty());
  }

  @Test
  void isAccessibleOnPhones() {
    everywhere(
        Look.PHONE, (at, seen) -> assertThat(Axe.violations(seen.page())).as(at.name()).isEmpty());
  }

  @Test
  void needsNoScrollingSidewaysOnPhones() {
    everywhere(
        Look.PHONE,
        (at, seen) ->
            assertThat(seen.page().evaluate("document.documentElement.scrollWidth"))
                .as(at.name())
                .isEqualTo(320));
  }

  @Test
  void isUsedByKeyboardAlone() {
    everywhere(
        Look.LIGHT,
        (at, seen) -> assertThat(Keyboard.unreached(seen.page())).as(at.name()).isEmpty());
  }

  @Test
  void takesEveryStringForText() {
    everywhere(
        Look.LIGHT,
        (at, seen) -> {
          assertThat(seen.page().evaluate("window.__xss")).as(at.name()).isNull();
          assertThat(seen.page().locator("img, main script").count()).as(at.name()).isZero();
          assertThat(seen.complaints()).as(at.name()).isEmpty();
        });
  }

  @Test
  void hasATableForEveryChart() {
    var charts = new ArrayList<String>();
    everywhere(
        Look.LIGHT,
        (at, seen) -> {
          if (count(seen.page(), "svg:not([aria-hidden=true])") > 0) {
            charts.add(at.name());
            assertThat(count(seen.page(), "svg[role=img] title")).as(at.name()).isPositive();
            assertThat(count(seen.page(), "main table")).as(at.name()).isPositive();
          }
        });
    assertThat(charts).contains("history");
  }

  private static int count(Page page, String selector) {
    return page.locator(selector).count();
  }

  private void everywhere(Look look, BiConsumer<SitePage, Windows.Seen> check) {
    List<AssertionError> wrong = new ArrayList<>();
    for (var at : SitePage.all(work)) {
      try (var seen = windows.look(at, look)) {
        assertThat(seen.answer().status()).as(at.name()).isIn(200, 404);
        check.accept(at, seen);
      } catch (AssertionError e) {
        wrong.add(e);
      }
    }
    assertThat(wrong).isEmpty();
  }
}
