package dev.argmax.systemtest;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The accessibility checker axe, for what WCAG 2.2 asks at levels A and AA.
final class Axe {
  private static final String SOURCE = source();
  private static final List<String> STANDARD =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
  private static final String RUN =
      """
      async (asked) => {
        // What KaTeX draws is hidden from screen readers, who get its MathML.
        const {violations} = await axe.run({exclude: ['.katex-html']}, {runOnly: asked, resultTypes: ['violations']});
        return violations.flatMap((each) =>
          each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 300)} ${node.failureSummary}`));
      }
      """;

  private Axe() {}

  /// What is wrong with this page as it stands, a line for each element.
  static List<String> violations(Page page) {
    page.evaluate(SOURCE);
    return run(page, STANDARD);
  }

  /// What is wrong with its colours alone. Comes after [#violations].
  static List<String> paleness(Page page) {
    return run(page, COLOURS);
  }

  private static List<String> run(Page page, List<String> asked) {
    return ((List<?>) page.evaluate(RUN, asked)).stream().map(String::valueOf).toList();
  }

  private static String source() {
    try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
