package dev.argmax.gateway.handout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Sets handouts: Markdown with tables and formulas. Markup in the text is shown, not obeyed.
public final class Handouts {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .customBlockParserFactory(new DisplayMathParser.Factory())
          .customInlineContentParserFactory(new InlineMathParser.Factory())
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .nodeRendererFactory(MathRenderer::new)
          .build();

  private static final Cache<String, String> SET = Caffeine.newBuilder().maximumSize(64).build();

  private Handouts() {}

  /// The handout as HTML, without its title, which the page has already. The latest are kept as
  /// they were set.
  public static String html(String markdown) {
    return SET.get(markdown, Handouts::set);
  }

  private static String set(String markdown) {
    var document = PARSER.parse(markdown);
    dropTitle(document.getFirstChild());
    return RENDERER.render(document);
  }

  private static void dropTitle(Node first) {
    if (first instanceof Heading heading && heading.getLevel() == 1) {
      heading.unlink();
    }
  }
}
