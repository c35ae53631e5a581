package dev.argmax.service.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.contracts.Lane;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How grading goes at one moment. The lanes and the workers are those of all courses, which share
/// them; what is said of submissions is about this one.
///
/// @param workers those that are there, and those that have a run
/// @param running submissions of this course that a worker has
/// @param failures runs of this course that failed by our fault within a day and were tried again
/// @param parked runs of this course that wait for staff, all of them up to the most that are
///   listed
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueueView(
    Instant at,
    List<LaneView> lanes,
    List<WorkerView> workers,
    List<Item> running,
    List<Item> failures,
    List<Item> parked) {
  /// @param oldest since when the one that waits longest does; absent when nothing waits
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LaneView(Lane lane, long waiting, @Nullable Instant oldest, long running) {}

  /// @param running how many runs it has
  /// @param slots how many it takes on at a time; absent if it said nothing lately
  /// @param since when it took the first of them; absent while it has none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WorkerView(
      String worker, long running, @Nullable Integer slots, @Nullable Instant since) {}

  /// A run of a submission.
  ///
  /// @param state `QUEUED`, `CLAIMED`, `DONE` or `PARKED`
  /// @param failures how often it failed by our fault
  /// @param reason what went wrong last; absent while nothing did
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      UUID submission,
      String assignment,
      String student,
      int attempt,
      String state,
      Instant queuedAt,
      int failures,
      @Nullable String reason,
      @Nullable String worker) {}
}
