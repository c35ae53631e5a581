package dev.argmax.gateway.gradebook;

import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.gradebook.GradebookView.Cell;
import dev.argmax.gateway.gradebook.GradebookView.Line;
import dev.argmax.gateway.staff.Desk;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Students by assignments.
///
/// @param sections of the whole class
/// @param of how many students the lines are a page
/// @param previous the address of the page before; empty if there is none
/// @param next the address of the page that follows; empty if there is none
record GradebookPage(
    Desk desk,
    Sight sight,
    List<String> sections,
    List<Head> heads,
    List<Row> rows,
    int of,
    String previous,
    String next)
    implements TemplateInstance {
  private static final int LONGEST = 500;

  static GradebookPage of(Desk desk, GradebookView book, Sight sight) {
    var all = sight.of(book);
    int begin = Math.min(all.size(), (sight.page() - 1) * LONGEST);
    int end = Math.min(all.size(), begin + LONGEST);
    return new GradebookPage(
        desk,
        sight,
        book.students().stream()
            .map(Line::section)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList(),
        book.assignments().stream()
            .map(
                column ->
                    new Head(
                        column.slug(),
                        column.title(),
                        max(column.maxScore()),
                        Boolean.TRUE.equals(column.withheld()),
                        sight.sortedBy(column.slug())))
            .toList(),
        all.subList(begin, end).stream().map(Row::of).toList(),
        all.size(),
        sight.page() == 1 ? "" : sight.at(sight.page() - 1),
        end == all.size() ? "" : sight.at(sight.page() + 1));
  }

  private static String max(@Nullable Double max) {
    return max == null ? "" : "/ " + Points.text(max);
  }

  /// @param sorted the address of the grid by this assignment
  /// @param withheld whether its grades stay here
  record Head(String slug, String title, String max, boolean withheld, String sorted) {}

  /// One student.
  record Row(String login, String name, String section, List<Entry> entries, String soFar) {
    static Row of(Line line) {
      return new Row(
          line.login(),
          line.name(),
          Objects.requireNonNullElse(line.section(), ""),
          line.cells().stream().map(Entry::of).toList(),
          line.soFar() == null ? "–" : Math.round(line.soFar()) + " %");
    }
  }

  /// What a student has in an assignment.
  ///
  /// @param submission empty if there is none that counts
  /// @param marks what else there is to say, a letter each; the legend says what they mean
  record Entry(String kind, String text, String submission, String marks) {
    static Entry of(Cell cell) {
      var marks =
          (cell.late() ? "L" : "") + (cell.flagged() ? "F" : "") + (cell.overridden() ? "O" : "");
      return switch (cell.state()) {
        case "GRADED" ->
            new Entry(
                "",
                Points.text(cell.points()),
                Objects.requireNonNullElse(cell.submission(), ""),
                marks);
        case "UNDER_WAY" -> new Entry("waits", "waits", "", "");
        case "MISSING" -> new Entry("missing", "missing", "", "");
        case "EXCUSED" -> new Entry("none", "excused", "", "");
        default -> new Entry("none", "·", "", "");
      };
    }
  }
}
