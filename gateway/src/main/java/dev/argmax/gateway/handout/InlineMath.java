package dev.argmax.gateway.handout;

import org.commonmark.node.CustomNode;

/// A formula in a line of text.
final class InlineMath extends CustomNode {
  private final String tex;

  InlineMath(String tex) {
    this.tex = tex;
  }

  String tex() {
    return tex;
  }
}
