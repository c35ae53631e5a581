package dev.argmax.service.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.contracts.GradingCompleted.PhaseTime;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.service.grading.RunStatus;
import dev.argmax.service.grading.Verdict;
import dev.argmax.service.standing.Attempt;
import dev.argmax.service.standing.CostView;
import dev.argmax.service.standing.ScoreOverride;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A submission as one reader may see it. Absent means: not yet, or not for this reader.
///
/// @param student the login name of who handed it in
/// @param counts whether it is the one that counts for its student
/// @param cost what lateness costs it; only of the one that counts
/// @param points what it is worth after lateness; only of the one that counts
/// @param score before lateness: what staff set, or else what was graded; before the due date, for
///   students, of the test cases alone that they may see
/// @param hiddenPoints what test cases can earn at most that this score leaves out; absent where it
///   leaves out nothing
/// @param position in the queue, 1 is next; only while QUEUED
/// @param untilTaken about how long it is until a worker takes it; only while QUEUED, and absent
///   while nobody can tell
/// @param progress how far the grading is; only while GRADING
/// @param override that staff set the score, and why
/// @param regrade where a later run is that is to replace what is shown; for staff only
/// @param message why nothing could be run, such as the compiler's words; or why it is parked
/// @param output what the student's code printed
/// @param run what graded it
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionView(
    UUID id,
    String course,
    String assignment,
    String student,
    int attempt,
    Instant receivedAt,
    @Nullable Duration late,
    boolean counts,
    @Nullable CostView cost,
    @Nullable Double points,
    String sha256,
    State state,
    @Nullable Long position,
    @Nullable Duration untilTaken,
    RunStatus.@Nullable Step progress,
    @Nullable Verdict verdict,
    @Nullable Double score,
    double maxScore,
    @Nullable Double hiddenPoints,
    @Nullable OverrideView override,
    @Nullable RegradeView regrade,
    @Nullable String message,
    @Nullable List<ProblemView> problems,
    @Nullable String output,
    @Nullable RunView run,
    List<String> files,
    List<String> ignored) {

  /// @param id as in the handout, such as `1.2`
  /// @param score of the test cases that the reader may see
  /// @param hiddenPoints what the others can earn at most; absent where there are none
  /// @param flags what staff should look at, such as calls that the pset denies; for staff only
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProblemView(
      String id,
      String title,
      double score,
      double maxScore,
      @Nullable Double hiddenPoints,
      List<TestView> tests,
      @Nullable List<String> flags) {}

  /// One test case. A hidden one shows neither outcome nor points nor message, and its points are
  /// in no sum that would tell them.
  ///
  /// @param hidden true when this reader sees no more than that there is such a test case
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TestView(
      String name,
      @Nullable TestOutcome outcome,
      @Nullable Double points,
      double maxPoints,
      @Nullable Boolean hidden,
      @Nullable String message) {}

  /// A score that staff set in the place of the grader's.
  ///
  /// @param graded what the grader had given; absent if nothing
  /// @param by the login of whoever set it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OverrideView(double score, @Nullable Double graded, String reason, String by, Instant at) {
    static @Nullable OverrideView of(Attempt attempt) {
      ScoreOverride set = attempt.override();
      return set == null
          ? null
          : new OverrideView(set.score(), attempt.graded(), set.reason(), set.by(), set.at());
    }
  }

  /// A run that is to replace what is shown.
  ///
  /// @param position in its queue, 1 is next; only while QUEUED
  /// @param failure why it is parked
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RegradeView(State state, @Nullable Long position, @Nullable String failure) {
    static @Nullable RegradeView of(@Nullable RunStatus run) {
      return switch (run) {
        case RunStatus.Queued queued -> new RegradeView(State.QUEUED, queued.position(), null);
        case RunStatus.Grading _ -> new RegradeView(State.GRADING, null, null);
        case RunStatus.Parked parked -> new RegradeView(State.PARKED, null, parked.failure());
        case RunStatus.Withdrawn _, RunStatus.Done _ -> null;
        case null -> null;
      };
    }
  }

  /// @param psetDigest SHA-256 of the pset package
  /// @param imageDigest identifies the sandbox image
  record RunView(
      String psetDigest,
      @Nullable String imageDigest,
      @Nullable String sandbox,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable List<PhaseTime> phases) {}

  /// @param next give it as `after` to read on; absent at the end
  record SubmissionList(List<SubmissionView> items, @Nullable String next) {}
}
