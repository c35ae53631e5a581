package dev.argmax.gateway.history;

import dev.argmax.gateway.course.AssignmentView;
import dev.argmax.gateway.course.AssignmentView.CountingView;
import dev.argmax.gateway.course.CourseView;
import dev.argmax.gateway.course.Lateness;
import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.course.States;
import dev.argmax.gateway.course.SubmissionLine;
import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that was handed in for an assignment, a page at a time.
///
/// @param counts which submission counts and why
/// @param chosen whether the student's own choice decides that just now
/// @param chart the scores; absent where there is nothing to compare
/// @param next where the following page begins; absent on the last
/// @param paged whether this is a later page than the first
record HistoryPage(
    Visit visit,
    CourseView course,
    AssignmentView assignment,
    String counts,
    boolean chosen,
    List<Line> lines,
    @Nullable ScoreChart chart,
    @Nullable String next,
    boolean paged)
    implements TemplateInstance {

  static HistoryPage of(Visit visit, CourseView course, AssignmentView assignment, Listed listed) {
    var items = listed.items().items();
    var mine = !course.staff();
    var byChoice = mine && assignment.counts().equals("CHOSEN");
    var zone = ZoneId.of(course.zone());
    return new HistoryPage(
        visit,
        course,
        assignment,
        mine ? counts(assignment) : "",
        byChoice && assignment.counting() != null && isChosen(assignment.counting()),
        items.stream().map(item -> Line.of(item, zone, mine, byChoice)).toList(),
        mine ? ScoreChart.of(items, assignment.maxScore()) : null,
        listed.items().next(),
        listed.after() != null);
  }

  private static String counts(AssignmentView assignment) {
    var counting = assignment.counting();
    if (counting == null) {
      return switch (assignment.counts()) {
        case "BEST" -> "Your best submission will count.";
        case "CHOSEN" -> "The submission that you choose will count; the latest until you do.";
        default -> "Your latest submission will count.";
      };
    }
    return "Submission %d counts, because %s.%s"
        .formatted(counting.attempt(), why(assignment, counting), worth(counting));
  }

  private static String why(AssignmentView assignment, CountingView counting) {
    return switch (counting.because()) {
      case "BEST" -> "it is worth most of all you handed in";
      case "CHOSEN" -> "you chose it";
      default ->
          assignment.counts().equals("CHOSEN")
              ? "it is your latest and you have chosen none"
              : "it is your latest";
    };
  }

  private static String worth(CountingView counting) {
    return counting.points() == counting.score()
        ? ""
        : " After lateness it is worth %s of its %s points."
            .formatted(Points.text(counting.points()), Points.text(counting.score()));
  }

  private static boolean isChosen(CountingView counting) {
    return counting.because().equals("CHOSEN");
  }

  /// A page of submissions, and after which one it begins.
  record Listed(SubmissionLine.Items items, @Nullable String after) {}

  /// One submission.
  ///
  /// @param choosable whether the student may let it count
  /// @param withdrawable whether the student may take it back
  /// @param comparable whether there is an earlier one to compare it with
  record Line(
      String id,
      String student,
      int attempt,
      Moment received,
      String late,
      String state,
      String score,
      boolean counts,
      boolean choosable,
      boolean withdrawable,
      boolean comparable) {
    static Line of(SubmissionLine line, ZoneId zone, boolean mine, boolean byChoice) {
      return new Line(
          line.id(),
          line.student(),
          line.attempt(),
          Moment.exactly(line.receivedAt(), zone),
          Lateness.text(line.late()),
          States.text(line.state(), line.position()),
          Points.of(line.score(), line.maxScore(), line.hiddenPoints()),
          line.counts(),
          byChoice && line.graded() && !line.counts(),
          mine && line.waits(),
          mine && line.graded() && line.attempt() > 1);
    }
  }
}
