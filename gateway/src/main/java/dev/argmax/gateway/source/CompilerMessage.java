package dev.argmax.gateway.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One thing the compiler said, at its place.
///
/// @param path as the compiler calls the file
/// @param line counted from 1
/// @param kind `error` or `warning`
public record CompilerMessage(String path, int line, String kind, String text) {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?<path>[^:\\n]+\\.java):(?<line>\\d{1,7}): (?<kind>error|warning): (?<text>.*)");

  private static final int MOST = 100;

  /// What javac said, as far as it names a place. The source line and the caret that javac repeats
  /// below a message are left out, because the source itself is shown; its other words, such as
  /// `symbol:` and `location:`, stay.
  public static List<CompilerMessage> in(@Nullable String output) {
    var found = new ArrayList<CompilerMessage>();
    var rest = new ArrayList<String>();
    for (var line : output == null ? List.<String>of() : output.lines().toList()) {
      var head = HEAD.matcher(line);
      if (head.matches()) {
        finish(found, rest);
        if (found.size() == MOST) {
          return found;
        }
        found.add(
            new CompilerMessage(
                head.group("path"),
                Integer.parseInt(head.group("line")),
                head.group("kind"),
                head.group("text")));
      } else {
        rest.add(line);
      }
    }
    finish(found, rest);
    return found;
  }

  private static void finish(List<CompilerMessage> found, List<String> rest) {
    if (!found.isEmpty()) {
      var said = found.removeLast();
      var more = rest.stream().filter(CompilerMessage::explains).map(String::strip).toList();
      var lines = new ArrayList<>(List.of(said.text()));
      lines.addAll(more);
      found.add(
          new CompilerMessage(said.path(), said.line(), said.kind(), String.join("\n", lines)));
    }
    rest.clear();
  }

  private static boolean explains(String line) {
    return line.startsWith("  symbol:")
        || line.startsWith("  location:")
        || line.startsWith("    required:")
        || line.startsWith("    found:")
        || line.startsWith("  required:")
        || line.startsWith("  found:")
        || line.startsWith("  reason:");
  }
}
