package dev.argmax.service.grading;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingProgress;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the latest run of a submission is.
public sealed interface RunStatus {

  /// The submission it belongs to.
  UUID submissionId();

  /// Whether nothing more happens without somebody's doing.
  default boolean isSettled() {
    return switch (this) {
      case Queued _, Grading _ -> false;
      case Done _, Parked _, Withdrawn _ -> true;
    };
  }

  /// @param position 1 is next
  /// @param announced whether workers have been told; false while Kafka is away
  /// @param untilTaken about how long it waits; absent while nobody can tell
  record Queued(UUID submissionId, long position, boolean announced, @Nullable Duration untilTaken)
      implements RunStatus {}

  /// A worker has it.
  ///
  /// @param step what it last said of itself; absent before it has said anything
  record Grading(UUID submissionId, @Nullable Step step) implements RunStatus {}

  /// It counts.
  record Done(UUID submissionId, Result result, GradingOutcome outcome, RunFacts facts)
      implements RunStatus {}

  /// The student took it back.
  record Withdrawn(UUID submissionId) implements RunStatus {}

  /// @param failure for staff only
  record Parked(UUID submissionId, String failure) implements RunStatus {}

  /// How far a worker is.
  ///
  /// @param problem the one that is running, if one is
  /// @param done test cases so far
  /// @param total test cases of the whole pset
  record Step(GradingProgress.Phase phase, @Nullable String problem, int done, int total) {}

  /// What it is worth.
  record Result(Verdict verdict, double score, double maxScore) {}
}
