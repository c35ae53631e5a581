package dev.argmax.gateway.submission;

import dev.argmax.gateway.course.AssignmentView;
import dev.argmax.gateway.course.CourseView;
import dev.argmax.gateway.course.Lateness;
import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.course.States;
import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/// A submission: where it stands while it is being graded, then what it earned and why.
record SubmissionPage(
    Visit visit, Place place, SubmissionView submission, Receipt receipt, Results results)
    implements TemplateInstance {

  static SubmissionPage of(
      Visit visit, CourseView course, AssignmentView assignment, SubmissionView submission) {
    return new SubmissionPage(
        visit,
        new Place(course, assignment),
        submission,
        Receipt.of(submission, ZoneId.of(course.zone())),
        Results.of(submission));
  }

  /// Where the submission belongs.
  record Place(CourseView course, AssignmentView assignment) {}

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
  /// @param band between what the score lies, while some test cases are not shown
  record Results(
      Verdict verdict,
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
