package dev.argmax.gateway.style;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The living style page: every token and every component, in use.
record StylePage(List<String> colours, List<String> sizes, List<String> spaces)
    implements TemplateInstance {
  /// The colours by their names in the style sheet.
  private static final List<String> COLOURS =
      List.of(
          "ground",
          "paper",
          "ink",
          "ink-soft",
          "line",
          "accent",
          "accent-ink",
          "accent-soft",
          "good",
          "good-soft",
          "bad",
          "bad-soft",
          "warn",
          "warn-soft",
          "code");

  static StylePage ofEverything() {
    return new StylePage(
        COLOURS,
        List.of("xs", "s", "m", "l", "xl", "xxl", "display"),
        List.of("1", "2", "3", "4", "5", "6"));
  }
}
