package dev.argmax.service.gradebook;

import static dev.argmax.service.csv.SpreadsheetFile.defused;

import dev.argmax.service.csv.SpreadsheetFile;
import dev.argmax.service.gradebook.GradebookView.Column;
import dev.argmax.service.gradebook.GradebookView.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The table as a file: a line for each student, points after lateness, and nothing where nothing
/// is graded. Below the heading stands what can be had.
final class GradebookCsv {
  private GradebookCsv() {}

  static String of(GradebookView book) {
    SpreadsheetFile file = new SpreadsheetFile();
    file.line(row("login", "name", "section", book.assignments(), Column::slug, "so far (%)"));
    file.line(
        row("", "points possible", "", book.assignments(), c -> Points.text(c.maxScore()), "100"));
    for (Line line : book.students()) {
      file.line(
          row(
              line.login(),
              defused(line.name()),
              defused(line.section()),
              line.cells(),
              cell -> Points.text(cell.worth()),
              Points.text(line.soFar())));
    }
    return file.text();
  }

  private static <T> List<String> row(
      String login,
      String name,
      String section,
      List<T> cells,
      Function<T, String> text,
      String last) {
    List<String> fields = new ArrayList<>(List.of(login, name, section));
    cells.stream().map(text).forEach(fields::add);
    fields.add(last);
    return fields;
  }
}
