package dev.argmax.gateway.handout;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/// Reads `$x$` as a formula and keeps Markdown's hands off what is inside. As in Pandoc, a dollar
/// that opens is not followed by a space and one that closes is not preceded by one nor followed by
/// a digit, so that prices stay prices.
final class InlineMathParser implements InlineContentParser {

  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
      return new InlineMathParser();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    var scanner = state.scanner();
    var fence = scanner.matchMultiple('$');
    if (fence > 2 || !scanner.hasNext() || Character.isWhitespace(scanner.peek())) {
      return ParsedInline.none();
    }
    var start = scanner.position();
    var last = ' ';
    while (scanner.hasNext()) {
      var next = scanner.peek();
      if (next == '\\') {
        scanner.next();
      } else if (next == '$') {
        var end = scanner.position();
        if (scanner.matchMultiple('$') == fence
            && !Character.isWhitespace(last)
            && !digit(scanner)) {
          var tex = scanner.getSource(start, end).getContent();
          return ParsedInline.of(new InlineMath(tex), scanner.position());
        }
        return ParsedInline.none();
      }
      last = next;
      scanner.next();
    }
    return ParsedInline.none();
  }

  private static boolean digit(Scanner scanner) {
    return scanner.hasNext() && Character.isDigit(scanner.peek());
  }
}
