package dev.argmax.service.roster;

import static dev.argmax.service.csv.SpreadsheetFile.defused;

import dev.argmax.service.csv.SpreadsheetFile;
import java.util.List;
import java.util.Locale;

/// Writes a roster as a file that [RosterFile] reads.
final class RosterCsv {
  private RosterCsv() {}

  /// Those who are in the course, in the order of the rows.
  static String of(List<RosterRow> rows) {
    SpreadsheetFile file =
        new SpreadsheetFile().line(List.of("login", "name", "email", "section", "role"));
    rows.stream().filter(RosterRow::isActive).forEach(row -> file.line(fields(row)));
    return file.text();
  }

  private static List<String> fields(RosterRow row) {
    return List.of(
        row.login(),
        defused(row.displayName()),
        defused(row.email()),
        defused(row.section()),
        row.role().name().toLowerCase(Locale.ROOT));
  }
}
