package dev.argmax.gateway.submission;

import dev.argmax.gateway.course.States;
import dev.argmax.gateway.submission.SubmissionView.ProgressView;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The way of a submission until it is judged, as a list of steps of which one is under way. A
/// script moves it on; without scripts the page is asked for anew.
///
/// @param now where it is, in a sentence
/// @param done test cases so far
/// @param total test cases of the whole pset; 0 while that is not known
record Steps(List<Step> steps, String now, int done, int total) {
  private static final List<String> NAMES =
      List.of("Received", "Queued", "Compiling", "Running", "Judged");
  private static final int QUEUED = 1;
  private static final int COMPILING = 2;
  private static final int RUNNING = 3;
  private static final int JUDGED = 4;

  /// One step.
  ///
  /// @param state `done`, `now` or `ahead`
  record Step(String name, String state) {
    /// The state in a word, because no colour says it.
    public String word() {
      return switch (state) {
        case "done" -> "done";
        case "now" -> "under way";
        default -> "to come";
      };
    }
  }

  static Steps of(SubmissionView submission) {
    var at = at(submission);
    var steps =
        IntStream.range(0, NAMES.size())
            .mapToObj(i -> new Step(NAMES.get(i), i < at ? "done" : i == at ? "now" : "ahead"))
            .toList();
    var progress = submission.progress();
    return new Steps(
        steps,
        now(submission, progress),
        progress == null ? 0 : progress.done(),
        progress == null ? 0 : progress.total());
  }

  private static int at(SubmissionView submission) {
    var progress = submission.progress();
    if (!submission.state().equals("GRADING") || progress == null) {
      return submission.state().equals("GRADING") ? COMPILING : QUEUED;
    }
    return switch (progress.phase()) {
      case "RUNNING" -> RUNNING;
      case "JUDGING" -> JUDGED;
      default -> COMPILING;
    };
  }

  /// What a queue of this length has lately cost; the script of the page says it in the same words.
  private static String about(@Nullable Duration wait) {
    if (wait == null) {
      return "";
    }
    return wait.toSeconds() < 90
        ? ", about " + wait.toSeconds() + " s"
        : ", about " + Math.round(wait.toSeconds() / 60.0) + " min";
  }

  private static String now(SubmissionView submission, @Nullable ProgressView progress) {
    if (progress == null) {
      return States.text(submission.state(), submission.position())
          + about(submission.untilTaken());
    }
    return switch (progress.phase()) {
      case "CLAIMED" -> "A grader has taken it";
      case "COMPILING" -> "Compiling";
      case "RUNNING" ->
          progress.problem() == null ? "Running" : "Running problem " + progress.problem();
      case "JUDGING" -> "Judging";
      default -> "Being graded";
    };
  }
}
