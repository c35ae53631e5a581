package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.argmax.launch.ArgmaxSystem;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every page, looked at in a real browser: once loaded, it is looked at in light, in
/// dark and as narrow as a phone.
@OnRunningSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
  private static final int MOST_BYTES = 200 * 1024;

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

  List<SitePage> pages() {
    return SitePage.all(work);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isForEverybodyAndTakesEveryStringForText(SitePage at) {
    var all = new SoftAssertions();
    try (var seen = windows.look(at, Look.LIGHT)) {
      var page = seen.page();
      assertThat(seen.answer().status()).isIn(200, 404);
      all.assertThat(seen.answer().body()).as("size").hasSizeLessThan(MOST_BYTES);
      all.assertThat(page.evaluate("window.__xss")).as("markup that runs").isNull();
      all.assertThat(count(page, "img, main script")).as("markup").isZero();
      all.assertThat(seen.complaints()).as("complaints").isEmpty();
      if (count(page, "svg[role=img]") > 0) {
        all.assertThat(count(page, "svg[role=img] title")).as("names of charts").isPositive();
        all.assertThat(count(page, "main table")).as("tables of charts").isPositive();
      }
      all.assertThat(ForEverybody.hindrances(page)).as("hindrances").isEmpty();
    }
    all.assertAll();
  }

  private static int count(Page page, String selector) {
    return page.locator(selector).count();
  }
}
