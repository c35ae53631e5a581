package dev.argmax.gateway.course;

import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// All assignments of a course, in the order in which they are due.
record CoursePage(Visit visit, CourseView course, List<Row> rows) implements TemplateInstance {

  static CoursePage of(Visit visit, CourseView course, List<AssignmentView> assignments) {
    var zone = ZoneId.of(course.zone());
    var rows =
        assignments.stream()
            .sorted(Comparator.comparing(AssignmentView::dueAt))
            .map(assignment -> Row.of(assignment, zone))
            .toList();
    return new CoursePage(visit, course, rows);
  }

  /// One assignment.
  record Row(
      AssignmentView assignment,
      Moment opens,
      Moment due,
      Conditions conditions,
      Standing standing,
      String score) {
    static Row of(AssignmentView assignment, ZoneId zone) {
      return new Row(
          assignment,
          Moment.of(assignment.opensAt(), zone),
          Moment.of(assignment.dueAt(), zone),
          Conditions.of(assignment, zone),
          Standing.of(assignment),
          Points.of(assignment.bestScore(), assignment.maxScore()));
    }
  }
}
