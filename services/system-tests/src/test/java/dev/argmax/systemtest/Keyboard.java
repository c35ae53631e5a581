package dev.argmax.systemtest;

import com.microsoft.playwright.Page;
import java.util.List;

/// Goes through a page by the Tab key.
final class Keyboard {
  /// Numbers everything that can be used, and notes what is focused and whether one can see it.
  private static final String WATCH =
      """
      () => {
        const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
        const found = [...document.querySelectorAll(usable)]
            .filter((each) => each.checkVisibility({visibilityProperty: true}) && !each.disabled);
        window.__found = found;
        window.__reached = new Set();
        addEventListener('focusin', ({target}) => {
          const {outlineStyle, outlineWidth} = getComputedStyle(target);
          if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) {
            window.__reached.add(target);
          }
        });
        return found.length;
      }
      """;

  private static final String UNREACHED =
      """
      () => window.__found.filter((each) => !window.__reached.has(each))
          .map((each) => each.outerHTML.slice(0, 200))
      """;

  /// Day, month, year, hour, minute, the half of the day, and the picker, each a stop of its own.
  private static final int STOPS_OF_A_MOMENT = 7;

  private Keyboard() {}

  /// What cannot be focused by the Tab key, or not visibly.
  static List<String> unreached(Page page) {
    var count = (Integer) page.evaluate(WATCH);
    var moments = page.locator("input[type=datetime-local]").count();
    for (var i = 0; i < count + 2 + moments * STOPS_OF_A_MOMENT; i++) {
      page.keyboard().press("Tab");
    }
    return ((List<?>) page.evaluate(UNREACHED)).stream().map(String::valueOf).toList();
  }
}
