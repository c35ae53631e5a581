package dev.argmax.gateway.submission;

import dev.argmax.gateway.course.AssignmentView.CostView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A submission as the API tells it. What is absent is not known yet, or not for this person.
///
/// @param counts whether it is the one that counts
/// @param cost what lateness costs it, if it counts
/// @param points what it is then worth
/// @param hiddenPoints what test cases can earn at most that the score leaves out, because this
///   person is not shown them before the due date
/// @param override that staff set the score, and why
/// @param position in the queue, 1 is next, while it waits
/// @param untilTaken about how long it waits there; absent while nobody can tell
/// @param progress how far the grading is, while it is graded
/// @param message why it could not be run, such as what the compiler said
/// @param output what the code printed while it ran
record SubmissionView(
    String id,
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
    String state,
    @Nullable String verdict,
    @Nullable Double score,
    @Nullable Double maxScore,
    @Nullable Double hiddenPoints,
    @Nullable OverrideView override,
    @Nullable Integer position,
    @Nullable Duration untilTaken,
    @Nullable ProgressView progress,
    @Nullable String message,
    @Nullable String output,
    @Nullable List<String> files,
    @Nullable List<String> ignored,
    @Nullable List<ProblemView> problems,
    @Nullable RunView run) {

  /// Whether there is nothing more to wait for.
  public boolean finished() {
    return state.equals("GRADED");
  }

  public boolean withdrawn() {
    return state.equals("WITHDRAWN");
  }

  public boolean parked() {
    return state.equals("PARKED");
  }

  /// Whether it can be taken back: nobody has begun to grade it.
  public boolean waits() {
    return state.equals("RECEIVED") || state.equals("QUEUED");
  }

  /// How far the grading is.
  ///
  /// @param phase `CLAIMED`, `COMPILING`, `RUNNING` or `JUDGING`
  record ProgressView(String phase, @Nullable String problem, int done, int total) {}

  /// What graded it.
  record RunView(
      @Nullable String psetDigest,
      @Nullable String imageDigest,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable List<PhaseTime> phases) {}

  /// How long a step of the grading took.
  record PhaseTime(String phase, long millis) {}

  /// A score that staff set, and what was graded.
  record OverrideView(@Nullable Double graded, String reason) {}

  /// The test cases of one problem.
  ///
  /// @param flags what staff should look at; absent for students
  record ProblemView(
      String id,
      String title,
      @Nullable Double score,
      @Nullable Double maxScore,
      List<TestView> tests,
      @Nullable List<String> flags) {}

  /// One test case.
  record TestView(
      String name,
      @Nullable String outcome,
      @Nullable Double points,
      @Nullable Double maxPoints,
      @Nullable String message) {}
}
