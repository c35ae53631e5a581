package dev.argmax.gateway.handout;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Writes formulas as TeX that a script may set, and that can be read as it is where none runs.
final class MathRenderer implements NodeRenderer {
  private final HtmlWriter html;

  MathRenderer(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(InlineMath.class, DisplayMath.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case InlineMath math -> write("span", "math", math.tex());
      case DisplayMath math -> {
        html.line();
        write("div", "math math-display", math.tex());
        html.line();
      }
      default -> throw new IllegalArgumentException("Not a formula: " + node);
    }
  }

  private void write(String tag, String kind, String tex) {
    html.tag(tag, Map.of("class", kind));
    html.text(tex);
    html.tag("/" + tag);
  }
}
