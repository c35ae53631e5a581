package dev.argmax.gateway.handout;

import org.commonmark.node.CustomBlock;

/// A formula on lines of its own.
final class DisplayMath extends CustomBlock {
  private String tex = "";

  String tex() {
    return tex;
  }

  void setTex(String tex) {
    this.tex = tex;
  }
}
