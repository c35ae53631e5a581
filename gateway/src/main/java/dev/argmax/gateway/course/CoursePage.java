package dev.argmax.gateway.course;

import dev.argmax.gateway.course.AssignmentView.CountingView;
import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is due next, all assignments in the order in which they are due, and the schedule.
///
/// @param now what time it is in the course
/// @param next what is due next; several when they are due together
record CoursePage(
    Visit visit, CourseView course, Moment now, List<Row> next, List<Row> rows, List<Week> weeks)
    implements TemplateInstance {

  static CoursePage of(
      Visit visit,
      CourseView course,
      List<AssignmentView> assignments,
      ScheduleView schedule,
      Instant now) {
    var zone = ZoneId.of(course.zone());
    var rows =
        assignments.stream()
            .sorted(Comparator.comparing(AssignmentView::dueAt))
            .map(assignment -> Row.of(assignment, zone, now))
            .toList();
    var today = now.atZone(zone).toLocalDate();
    return new CoursePage(
        visit, course, Moment.of(now, zone), next(rows, now), rows, Week.of(schedule, today, zone));
  }

  private static List<Row> next(List<Row> rows, Instant now) {
    var ahead = rows.stream().filter(row -> !row.assignment().dueAt().isBefore(now)).toList();
    return ahead.stream()
        .filter(row -> row.assignment().dueAt().equals(ahead.getFirst().assignment().dueAt()))
        .toList();
  }

  /// One assignment.
  ///
  /// @param countdown how long until it is due
  /// @param worth the points that count, after lateness; empty when lateness took none
  record Row(
      AssignmentView assignment,
      Moment opens,
      Moment due,
      String countdown,
      Conditions conditions,
      Standing standing,
      String score,
      String worth) {
    static Row of(AssignmentView assignment, ZoneId zone, Instant now) {
      return new Row(
          assignment,
          Moment.of(assignment.opensAt(), zone),
          Moment.of(assignment.dueAt(), zone),
          Countdown.text(now, assignment.dueAt()),
          Conditions.of(assignment, zone),
          Standing.of(assignment),
          Points.of(assignment.bestScore(), assignment.maxScore(), assignment.hiddenPoints()),
          worth(assignment.counting()));
    }

    private static String worth(@Nullable CountingView counting) {
      return counting == null || counting.points() == counting.score()
          ? ""
          : Points.text(counting.points()) + " after lateness";
    }
  }
}
