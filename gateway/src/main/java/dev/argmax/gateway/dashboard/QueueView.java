package dev.argmax.gateway.dashboard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How grading goes, as the API tells it.
record QueueView(
    Instant at,
    List<LaneView> lanes,
    List<WorkerView> workers,
    List<Item> running,
    List<Item> failures,
    List<Item> parked) {
  record LaneView(String lane, int waiting, @Nullable Instant oldest, int running) {}

  /// @param slots absent if it said nothing lately
  record WorkerView(String worker, int running, @Nullable Integer slots, @Nullable Instant since) {
    /// How many runs it can have at a time, as far as is known.
    int most() {
      return Math.max(running, slots == null ? 0 : slots);
    }
  }

  record Item(
      String submission,
      String assignment,
      String student,
      int attempt,
      String state,
      Instant queuedAt,
      int failures,
      @Nullable String reason,
      @Nullable String worker) {}
}
