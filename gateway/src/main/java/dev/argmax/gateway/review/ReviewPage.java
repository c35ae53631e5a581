package dev.argmax.gateway.review;

import dev.argmax.gateway.course.Lateness;
import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.course.States;
import dev.argmax.gateway.staff.Desk;
import dev.argmax.gateway.staff.Found;
import dev.argmax.gateway.submission.Outcome;
import dev.argmax.gateway.submission.Verdict;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A submission with everything that staff may see of it, and their forms.
///
/// @param place where it stands in the list that it was found in
/// @param trouble why the last form was refused; empty if it was not
record ReviewPage(
    Desk desk,
    ReviewView submission,
    Head head,
    List<Group> groups,
    List<HighlightedFile> sources,
    Found found,
    ReviewView.Neighbours place,
    String trouble)
    implements TemplateInstance {
  /// What stands above everything.
  ///
  /// @param student something else where names are hidden
  /// @param regrade where a later run is; empty if there is none
  record Head(
      String student,
      Moment received,
      String late,
      String state,
      Verdict verdict,
      String score,
      String maxScore,
      String worth,
      String regrade,
      @Nullable SetScore set) {
    static Head of(Desk desk, ReviewView submission) {
      return new Head(
          desk.anonymous() ? "Somebody " + submission.id().substring(0, 6) : submission.student(),
          Moment.exactly(submission.receivedAt(), desk.zone()),
          Lateness.text(submission.late()),
          States.text(submission.state(), submission.position()),
          Verdict.of(submission.verdict()),
          Points.text(submission.score()),
          Points.text(submission.maxScore()),
          worth(submission),
          regrade(submission.regrade()),
          SetScore.of(desk, submission.override()));
    }

    private static String worth(ReviewView submission) {
      var cost = submission.cost();
      if (!submission.counts()) {
        return "It is not the one that counts.";
      }
      return cost == null || cost.days() == 0
          ? "It counts."
          : "It counts. Days late: %d, of which %d waived: %s points in the end."
              .formatted(cost.days(), cost.waived(), Points.text(submission.points()));
    }

    private static String regrade(ReviewView.@Nullable Regrade regrade) {
      if (regrade == null) {
        return "";
      }
      return switch (regrade.state()) {
        case "GRADING" -> "It is being graded once more.";
        case "PARKED" -> "Grading it once more failed: " + regrade.failure();
        default -> "It waits to be graded once more.";
      };
    }
  }

  /// A score that staff set.
  record SetScore(String score, String graded, String reason, String by, Moment at) {
    static @Nullable SetScore of(Desk desk, ReviewView.@Nullable Overridden override) {
      return override == null
          ? null
          : new SetScore(
              Points.text(override.score()),
              Points.text(override.graded()),
              override.reason(),
              override.by(),
              desk.moment(override.at()));
    }
  }

  /// One problem.
  record Group(String id, String title, String points, List<Row> rows, List<String> flags) {
    static Group of(ReviewView.Problem problem) {
      return new Group(
          problem.id(),
          problem.title(),
          Points.of(problem.score(), problem.maxScore()),
          problem.tests().stream().map(Row::of).toList(),
          Objects.requireNonNullElse(problem.flags(), List.of()));
    }
  }

  /// One test case.
  record Row(String name, Outcome outcome, String points, String message) {
    static Row of(ReviewView.Test test) {
      return new Row(
          test.name(),
          Outcome.of(test.outcome()),
          Points.of(test.points(), test.maxPoints()),
          Objects.requireNonNullElse(test.message(), ""));
    }
  }
}
