package dev.argmax.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a run is just now, for people who watch. Best effort: any of these may be lost.
///
/// @param problem the id of the problem being run, such as `1.2`; absent outside [Phase#RUNNING]
/// @param done test cases finished so far
/// @param total test cases of the whole pset
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GradingProgress(
    UUID runId,
    UUID submissionId,
    long epoch,
    Phase phase,
    @Nullable String problem,
    int done,
    int total,
    Instant at) {

  /// The worker's part of a run's life, in order.
  public enum Phase {
    CLAIMED,
    COMPILING,
    RUNNING,
    JUDGING
  }
}
