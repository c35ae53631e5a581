package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.launch.ArgmaxSystem;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// Every handout in a real browser.
@OnRunningSystem
class HandoutTest {
  private final ArgmaxSystem system;

  HandoutTest(ArgmaxSystem system) {
    this.system = system;
  }

  @Test
  void setsEveryFormulaOfEveryHandout() throws Exception {
    try (var chromium = Chromium.open();
        var window = chromium.window(Look.LIGHT)) {
      var page = Visitor.of(system, "instructor").signIn(window);
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
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
}
