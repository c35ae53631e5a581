package dev.argmax.gateway.submission;

import dev.argmax.gateway.course.AssignmentView;
import dev.argmax.gateway.course.CourseView;
import dev.argmax.gateway.course.Lateness;
import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.course.States;
import dev.argmax.gateway.course.SubmissionLine;
import dev.argmax.gateway.source.SourceFile;
import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A submission: where it stands while it is being graded, then what it earned and why.
///
/// @param faults where the compiler stopped: the files, around the lines that it names
/// @param earlier what it can be compared with; absent for the first and for staff
/// @param timing absent until it is graded
record SubmissionPage(
    Visit visit,
    Place place,
    SubmissionView submission,
    Receipt receipt,
    Results results,
    Steps steps,
    List<SourceFile> faults,
    @Nullable Earlier earlier,
    @Nullable Timing timing)
    implements TemplateInstance {

  static SubmissionPage of(
      Visit visit,
      Place place,
      SubmissionView submission,
      List<SourceFile> faults,
      @Nullable SubmissionLine earlier) {
    return new SubmissionPage(
        visit,
        place,
        submission,
        Receipt.of(submission, ZoneId.of(place.course().zone())),
        Results.of(submission),
        Steps.of(submission),
        faults,
        earlier == null ? null : Earlier.of(earlier, submission),
        Timing.of(submission.run()));
  }

  /// Where the submission belongs.
  record Place(CourseView course, AssignmentView assignment) {}

  /// The attempt before this one.
  ///
  /// @param change of the score in words; empty while one of the two has none
  record Earlier(int attempt, String change) {
    static Earlier of(SubmissionLine earlier, SubmissionView submission) {
      return new Earlier(earlier.attempt(), change(earlier.score(), submission.score()));
    }

    private static String change(@Nullable Double before, @Nullable Double now) {
      if (before == null || now == null) {
        return "";
      }
      var difference = Points.text(Math.abs(now - before));
      if (difference.equals("0")) {
        return "The same score as";
      }
      return difference + (now > before ? " points more than" : " points less than");
    }
  }

  /// What proves that it was handed in.
  record Receipt(
      Moment received, String late, String state, List<String> files, List<String> ignored) {
    static Receipt of(SubmissionView submission, ZoneId zone) {
      return new Receipt(
          Moment.exactly(submission.receivedAt(), zone),
          Lateness.text(submission.late()),
          States.text(submission.state(), submission.position()),
          Objects.requireNonNullElse(submission.files(), List.of()),
          Objects.requireNonNullElse(submission.ignored(), List.of()));
    }
  }

  /// What it earned.
  ///
  /// @param graded before staff set another score; a dash if they did not
  /// @param band between what the score lies, while some test cases are not shown
  record Results(
      Verdict verdict,
      String graded,
      String score,
      String maxScore,
      String band,
      String worth,
      List<Group> groups) {
    static Results of(SubmissionView submission) {
      var problems =
          Objects.requireNonNullElse(submission.problems(), List.<SubmissionView.ProblemView>of());
      return new Results(
          submission.hiddenPoints() == null
              ? Verdict.of(submission.verdict())
              : Verdict.ofShown(submission.verdict()),
          Points.text(submission.override() == null ? null : submission.override().graded()),
          Points.text(submission.score()),
          Points.text(submission.maxScore()),
          bandOf(submission),
          inTheEnd(submission),
          problems.stream().map(Group::of).toList());
    }
  }

  private static String bandOf(SubmissionView submission) {
    var score = submission.score();
    var hidden = submission.hiddenPoints();
    return score == null || hidden == null
        ? ""
        : "Up to %s points more: they are for test cases that are shown after the due date. The score lies between %s and %s."
            .formatted(Points.text(hidden), Points.text(score), Points.text(score + hidden));
  }

  private static String inTheEnd(SubmissionView submission) {
    var cost = submission.cost();
    if (!submission.counts()) {
      return "";
    }
    return cost == null || cost.days() == 0
        ? "This is the submission that counts."
        : "This is the submission that counts. Days late: %d, of which %d waived. It is worth %s points."
            .formatted(cost.days(), cost.waived(), Points.text(submission.points()));
  }

  /// One problem.
  record Group(
      String id, String title, String score, String maxScore, List<Row> rows, List<String> flags) {
    static Group of(SubmissionView.ProblemView problem) {
      return new Group(
          problem.id(),
          problem.title(),
          Points.text(problem.score()),
          Points.text(problem.maxScore()),
          problem.tests().stream().map(Row::of).toList(),
          Objects.requireNonNullElse(problem.flags(), List.of()));
    }
  }

  /// One test case.
  record Row(String name, Outcome outcome, String points, String message) {
    static Row of(SubmissionView.TestView test) {
      return new Row(
          test.name(),
          Outcome.of(test.outcome()),
          Points.of(test.points(), test.maxPoints()),
          Objects.requireNonNullElse(test.message(), ""));
    }
  }
}
