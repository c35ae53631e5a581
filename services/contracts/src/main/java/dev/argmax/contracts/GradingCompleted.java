package dev.argmax.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What became of one claim of a run. The submission service applies it only while `epoch` is still
/// the run's epoch, so a worker that lost its lease cannot publish, and a duplicate changes
/// nothing.
///
/// @param imageDigest identifies the sandbox image that the run used
/// @param sandbox which sandbox implementation it was: `docker` or `process`
/// @param phases how long each phase took, in order
public record GradingCompleted(
    UUID runId,
    UUID submissionId,
    long epoch,
    String workerId,
    String psetDigest,
    String imageDigest,
    String sandbox,
    Instant startedAt,
    Instant finishedAt,
    List<PhaseTime> phases,
    GradingOutcome outcome) {

  public GradingCompleted {
    phases = List.copyOf(phases);
  }

  /// @param millis wall-clock time spent, milliseconds
  public record PhaseTime(String phase, long millis) {}
}
