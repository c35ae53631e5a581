package dev.argmax.service.submission;

import dev.argmax.service.standing.CostView;
import dev.argmax.service.submission.SubmissionView.ProblemView;
import dev.argmax.service.submission.SubmissionView.TestView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A submission for people at a terminal.
final class TextTable {
  private TextTable() {}

  static String of(SubmissionView view) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s %s, attempt %d of %s%n"
            .formatted(view.course(), view.assignment(), view.attempt(), view.student()));
    text.append(
        "received %s%s%n"
            .formatted(view.receivedAt(), view.late() == null ? "" : ", late by " + view.late()));
    text.append(headline(view)).append(worth(view)).append('\n');
    SubmissionView.OverrideView override = view.override();
    if (override != null) {
      text.append("score set by staff: %s%n".formatted(printable(override.reason())));
    }
    if (view.message() != null) {
      text.append('\n').append(printable(view.message())).append('\n');
    }
    List<ProblemView> problems = view.problems();
    if (problems != null) {
      problems.forEach(problem -> append(text, problem));
    }
    return text.toString();
  }

  private static String headline(SubmissionView view) {
    return switch (view.state()) {
      case RECEIVED -> "RECEIVED";
      case QUEUED -> "QUEUED, position " + view.position();
      case GRADING -> "GRADING";
      case PARKED -> "PARKED";
      case WITHDRAWN -> "WITHDRAWN";
      case GRADED ->
          "%s  %s / %s%s"
              .formatted(
                  view.verdict() == null ? "GRADED" : view.verdict(),
                  points(view.score() == null ? 0 : view.score()),
                  points(view.maxScore()),
                  open(view.hiddenPoints()));
    };
  }

  private static String open(@Nullable Double hiddenPoints) {
    return hiddenPoints == null ? "" : ", " + points(hiddenPoints) + " not shown yet";
  }

  private static String worth(SubmissionView view) {
    CostView cost = view.cost();
    Double points = view.points();
    if (cost == null || points == null || cost.days() == 0) {
      return view.counts() ? "\nthis one counts" : "";
    }
    return "\nthis one counts, with %s points: late days %d, waived %d, charged %d"
        .formatted(points(points), cost.days(), cost.waived(), cost.charged());
  }

  private static void append(StringBuilder text, ProblemView problem) {
    text.append(
        "%n%-6s%-52s%8s /%6s%n"
            .formatted(
                problem.id(),
                printable(problem.title()),
                points(problem.score()),
                points(problem.maxScore())));
    for (TestView test : problem.tests()) {
      String outcome = test.outcome() == null ? "(hidden)" : test.outcome().name();
      Double earned = test.points();
      text.append(
          "      %-36s%-16s%8s /%6s%n"
              .formatted(
                  printable(test.name()),
                  outcome,
                  earned == null ? "" : points(earned),
                  points(test.maxPoints())));
      if (test.message() != null) {
        text.append(printable(test.message()).indent(10));
      }
    }
  }

  private static String points(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  // Text of students goes to terminals: no escape sequences.
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) ? c : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
