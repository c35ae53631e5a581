package dev.argmax.service.gradebook;

import static dev.argmax.service.csv.SpreadsheetFile.defused;

import dev.argmax.service.csv.SpreadsheetFile;
import dev.argmax.service.grade.Grade;
import dev.argmax.service.grade.Grade.State;
import dev.argmax.service.gradebook.GradebookView.Column;
import dev.argmax.service.gradebook.GradebookView.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Released grades as Canvas's gradebook imports them: five columns about the student, one for each
/// assignment, and below the heading what can be had.
///
/// Canvas finds students by `SIS Login ID` and assignments by their exact title. It takes `EX` for
/// excused and an empty field for no grade. It drops columns whose heading sounds like a total of
/// its own, takes a number in parentheses at the end of a heading for one of its ids, and treats
/// two names of students as rows of its own: what would be misread gets the slug or the login
/// instead.
final class CanvasCsv {
  private static final List<String> HEADING =
      List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section");
  private static final List<String> POINTS = List.of("    Points Possible", "", "", "", "");
  private static final Pattern MISREAD_TITLE =
      Pattern.compile(
          "(?is).*(?:(?:current|final)\\s+(?:score|points|grade)|override\\s+(?:score|grade|status)"
              + "|\\(\\d+\\)\\s*$).*");
  private static final Pattern MISREAD_NAME =
      Pattern.compile("(?is)\\s*(?:points possible|student,\\s+test).*");

  private CanvasCsv() {}

  static String of(GradebookView book) {
    SpreadsheetFile file = new SpreadsheetFile();
    file.line(row(HEADING, titles(book.assignments())));
    file.line(
        row(
            POINTS,
            book.assignments().stream().map(each -> Points.text(each.maxScore())).toList()));
    book.students().forEach(line -> file.line(row(student(line), grades(line))));
    return file.text();
  }

  private static List<String> student(Line line) {
    String name = MISREAD_NAME.matcher(line.name()).matches() ? line.login() : line.name();
    return List.of(defused(name), "", "", line.login(), defused(line.section()));
  }

  private static List<String> grades(Line line) {
    return line.cells().stream().map(CanvasCsv::grade).toList();
  }

  private static String grade(Grade grade) {
    return grade.state() == State.EXCUSED ? "EX" : Points.text(grade.worth());
  }

  private static List<String> titles(List<Column> columns) {
    Set<String> taken = new HashSet<>();
    List<String> titles = new ArrayList<>();
    for (Column column : columns) {
      String title = column.title().strip();
      boolean usable = !MISREAD_TITLE.matcher(title).matches() && taken.add(title);
      titles.add(usable ? defused(title) : column.slug());
    }
    return titles;
  }

  private static List<String> row(List<String> about, List<String> rest) {
    List<String> fields = new ArrayList<>(about);
    fields.addAll(rest);
    return fields;
  }
}
