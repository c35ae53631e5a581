package dev.argmax.service.gradebook;

import static dev.argmax.service.csv.SpreadsheetFile.defused;

import dev.argmax.service.csv.SpreadsheetFile;
import dev.argmax.service.gradebook.GradebookView.Line;
import java.util.ArrayList;
import java.util.List;

/// Released grades for Moodle's import of grades, where the teacher maps `username` to the user and
/// each other column to a grade item. Moodle knows no excuse in a file: such a field is empty, as
/// one without a grade is.
final class MoodleCsv {
  private MoodleCsv() {}

  static String of(GradebookView book) {
    SpreadsheetFile file = new SpreadsheetFile();
    List<String> heading = new ArrayList<>(List.of("username", "fullname"));
    book.assignments().forEach(each -> heading.add(defused(each.title())));
    file.line(heading);
    book.students().forEach(line -> file.line(fields(line)));
    return file.text();
  }

  private static List<String> fields(Line line) {
    List<String> fields = new ArrayList<>(List.of(line.login(), defused(line.name())));
    line.cells().forEach(cell -> fields.add(Points.text(cell.worth())));
    return fields;
  }
}
