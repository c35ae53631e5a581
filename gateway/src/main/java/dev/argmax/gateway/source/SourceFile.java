package dev.argmax.gateway.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A file with line numbers, and with what the compiler said at its line.
///
/// @param number of the file on the page, for anchors
/// @param missing how many lines are not shown because there are too many
public record SourceFile(int number, String path, List<Line> lines, int missing) {
  /// A page with more of them is of no use to anybody; the archive holds it all.
  private static final int MOST_LINES = 5000;

  private static final int LONGEST_LINE = 1000;

  /// Lines around a message that make it understandable.
  private static final int AROUND = 3;

  /// One line.
  ///
  /// @param gap whether lines before it are left out
  public record Line(int number, String text, List<CompilerMessage> said, boolean gap) {}

  /// All files of a submission, as many lines of them as a page can hold.
  public static List<SourceFile> all(List<SourceView> sources, List<CompilerMessage> said) {
    var files = new ArrayList<SourceFile>();
    var left = MOST_LINES;
    for (var source : sources) {
      var file = of(files.size() + 1, source, said, left);
      left -= file.lines().size();
      files.add(file);
    }
    return files;
  }

  /// The lines of this file that messages point at, and those around them.
  public SourceFile excerpt() {
    var marked = lines.stream().filter(line -> !line.said().isEmpty()).map(Line::number).toList();
    var kept = new ArrayList<Line>();
    for (var line : lines) {
      if (marked.stream().anyMatch(at -> Math.abs(at - line.number()) <= AROUND)) {
        var gap = !kept.isEmpty() && kept.getLast().number() != line.number() - 1;
        kept.add(new Line(line.number(), line.text(), line.said(), gap));
      }
    }
    return new SourceFile(number, path, kept, 0);
  }

  /// Whether the compiler said something about it.
  public boolean spokenOf() {
    return lines.stream().anyMatch(line -> !line.said().isEmpty());
  }

  private static SourceFile of(
      int number, SourceView source, List<CompilerMessage> said, int most) {
    var all = source.lines();
    var here = said.stream().filter(message -> message.path().equals(source.path())).toList();
    var shown =
        IntStream.range(0, Math.min(all.size(), most))
            .mapToObj(at -> line(at + 1, all.get(at), at + 1 == all.size(), here))
            .toList();
    return new SourceFile(number, source.path(), shown, all.size() - shown.size());
  }

  /// What the compiler says of a place after the end stands at the last line.
  private static Line line(int number, String text, boolean last, List<CompilerMessage> said) {
    var here =
        said.stream()
            .filter(message -> message.line() == number || (last && message.line() > number))
            .toList();
    return new Line(number, bounded(text), here, false);
  }

  static String bounded(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " …";
  }
}
