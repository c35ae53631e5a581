package dev.argmax.service.grading;

import dev.argmax.contracts.GradingOutcome;
import java.util.UUID;

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
  record Queued(UUID submissionId, long position, boolean announced) implements RunStatus {}

  /// A worker has it.
  record Grading(UUID submissionId) implements RunStatus {}

  /// It counts.
  record Done(UUID submissionId, Result result, GradingOutcome outcome, RunFacts facts)
      implements RunStatus {}

  /// The student took it back.
  record Withdrawn(UUID submissionId) implements RunStatus {}

  /// @param failure for staff only
  record Parked(UUID submissionId, String failure) implements RunStatus {}

  /// What it is worth.
  record Result(Verdict verdict, double score, double maxScore) {}
}
