package dev.argmax.gateway.source;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How a file differs from what it was in another submission.
///
/// @param kind `changed`, `added`, `removed` or `same`
/// @param lines those that differ and some around them; empty when nothing does
/// @param tooLong whether it is too long to be compared here
public record SourceDiff(String path, String kind, List<Line> lines, boolean tooLong) {
  /// Comparing takes memory and time that grow with both.
  private static final int MOST_LINES = 4000;

  private static final int AROUND = 3;

  /// One line.
  ///
  /// @param sign `+`, `-` or a space
  /// @param before its number in the earlier file; empty if it is new
  /// @param after its number in the later file; empty if it is gone
  /// @param gap whether lines before it are left out
  public record Line(String sign, String before, String after, String text, boolean gap) {
    /// The sign in a word, for those who hear the page and for the style sheet.
    public String word() {
      return switch (sign) {
        case "+" -> "added";
        case "-" -> "removed";
        default -> "same";
      };
    }
  }

  /// Every file of the two, by path.
  public static List<SourceDiff> between(List<SourceView> before, List<SourceView> after) {
    var old = byPath(before);
    var now = byPath(after);
    var paths = new TreeSet<>(old.keySet());
    paths.addAll(now.keySet());
    return paths.stream().map(path -> of(path, old.get(path), now.get(path))).toList();
  }

  private static Map<String, List<String>> byPath(List<SourceView> sources) {
    var lines = new LinkedHashMap<String, List<String>>();
    sources.forEach(source -> lines.put(source.path(), source.lines()));
    return lines;
  }

  private static SourceDiff of(
      String path, @Nullable List<String> before, @Nullable List<String> after) {
    var old = before == null ? List.<String>of() : before;
    var now = after == null ? List.<String>of() : after;
    var kind = before == null ? "added" : after == null ? "removed" : "changed";
    if (kind.equals("changed") && old.equals(now)) {
      return new SourceDiff(path, "same", List.of(), false);
    }
    return old.size() + now.size() > MOST_LINES
        ? new SourceDiff(path, kind, List.of(), true)
        : new SourceDiff(path, kind, lines(old, now), false);
  }

  private static List<Line> lines(List<String> old, List<String> now) {
    var patch = DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>());
    var writer = new Writer(old, now);
    patch.getDeltas().forEach(writer::change);
    writer.finish();
    writer.same(AROUND);
    return writer.written;
  }

  /// Writes the lines in order, knowing how far it has come in both files.
  private static final class Writer {
    private final List<String> old;
    private final List<String> now;
    private final List<Line> written = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private int inOld;
    private int inNow;
    private boolean gap;

    Writer(List<String> old, List<String> now) {
      this.old = old;
      this.now = now;
    }

    /// What is gone stands before what came in its place, in whichever order the two are found.
    void change(AbstractDelta<String> delta) {
      var until = delta.getSource().getPosition();
      if (until > inOld) {
        finish();
        if (!written.isEmpty()) {
          same(Math.min(AROUND, until - inOld));
        }
        skipTo(until - AROUND);
        same(until - inOld);
      }
      delta.getSource().getLines().forEach(line -> add("-", line));
      added.addAll(delta.getTarget().getLines());
    }

    /// Writes what was added where it now is.
    void finish() {
      added.forEach(line -> add("+", line));
      added.clear();
    }

    /// Writes so many lines that did not change, or as many as there are.
    void same(int count) {
      for (var i = 0; i < count && inOld < old.size(); i++) {
        add(" ", now.get(inNow));
      }
    }

    private void skipTo(int position) {
      if (position > inOld) {
        gap = !written.isEmpty();
        inNow += position - inOld;
        inOld = position;
      }
    }

    private void add(String sign, String text) {
      var before = sign.equals("+") ? "" : String.valueOf(++inOld);
      var after = sign.equals("-") ? "" : String.valueOf(++inNow);
      written.add(new Line(sign, before, after, SourceFile.bounded(text), gap));
      gap = false;
    }
  }
}
