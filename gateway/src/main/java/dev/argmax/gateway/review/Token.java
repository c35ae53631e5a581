package dev.argmax.gateway.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A piece of Java source and what it is: only as text, so that nothing in it can be markup.
///
/// @param kind what the style sheet knows it by; empty for what is not set off
public record Token(String kind, String text) {
  // Possessive, so that no source can make it try again and again. What is not closed ends with its
  // line, or with the file.
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+(?:\\*/)?+)"
              + "|(?<string>\"\"\"(?:[^\"\\\\]|\\\\[\\s\\S]|\"(?!\"\"))*+(?:\"\"\")?+"
              + "|\"(?:[^\"\\\\\\n]|\\\\[^\\n])*+\"?+|'(?:[^'\\\\\\n]|\\\\[^\\n])*+'?+)"
              + "|(?<annotation>@[A-Za-z_][\\w.]*+)"
              + "|(?<word>[A-Za-z_$][\\w$]*+)"
              + "|(?<number>\\d[\\w.]*+)"
              + "|(?<rest>[\\s\\S])");
  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "record",
          "return",
          "sealed",
          "short",
          "static",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "true",
          "try",
          "var",
          "void",
          "volatile",
          "while",
          "yield");

  /// The lines of a source file, each in pieces.
  static List<List<Token>> lines(String source) {
    var lines = new ArrayList<List<Token>>();
    var line = new ArrayList<Token>();
    var matcher = TOKEN.matcher(source.replace("\r\n", "\n"));
    while (matcher.find()) {
      var kind = kind(matcher.group(), matcher);
      var parts = matcher.group().split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          lines.add(List.copyOf(line));
          line.clear();
        }
        add(line, kind, parts[i]);
      }
    }
    lines.add(List.copyOf(line));
    return lines;
  }

  private static void add(List<Token> line, String kind, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!line.isEmpty() && line.getLast().kind().equals(kind)) {
      text = line.removeLast().text() + text;
    }
    line.add(new Token(kind, text));
  }

  private static String kind(String text, java.util.regex.Matcher matcher) {
    for (var name : List.of("comment", "string", "annotation", "number")) {
      if (matcher.group(name) != null) {
        return name;
      }
    }
    return KEYWORDS.contains(text) ? "keyword" : "";
  }
}
