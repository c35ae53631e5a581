package dev.argmax.service.roster;

import dev.argmax.service.course.Role;
import java.util.List;

/// What an import will do.
///
/// @param drops those whom the file does not name, by login
/// @param students how many students the course has before
record RosterPlan(
    List<Step> steps, List<RosterRow> drops, long students, List<String> ignoredColumns) {

  long droppedStudents() {
    return students(drops);
  }

  /// Whether this looks like the wrong file: it has to be confirmed.
  boolean dropsMostStudents() {
    return droppedStudents() * 2 > students;
  }

  /// How many students of these are in the course.
  static long students(List<RosterRow> rows) {
    return rows.stream().filter(row -> row.isActive() && row.role() == Role.STUDENT).count();
  }
}
