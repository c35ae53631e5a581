package dev.argmax.gateway.handout;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Reads lines from `$$` to `$$` as one formula, whatever they would mean in Markdown.
final class DisplayMathParser extends AbstractBlockParser {
  private static final String FENCE = "$$";

  private final DisplayMath block = new DisplayMath();
  private final StringBuilder tex = new StringBuilder();
  private boolean closed;

  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      var line = state.getLine().getContent().toString().substring(state.getNextNonSpaceIndex());
      var opens = state.getIndent() < 4 && line.startsWith(FENCE);
      var sharesItsLine = line.indexOf(FENCE, 2) >= 0 && !line.strip().endsWith(FENCE);
      return opens && !sharesItsLine
          ? BlockStart.of(new DisplayMathParser())
              .atIndex(state.getNextNonSpaceIndex() + FENCE.length())
          : BlockStart.none();
    }
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    var content = line.getContent().toString().strip();
    closed = content.endsWith(FENCE);
    tex.append(closed ? content.substring(0, content.length() - FENCE.length()) : content);
    tex.append('\n');
  }

  @Override
  public void closeBlock() {
    block.setTex(tex.toString().strip());
  }
}
