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

  record WorkerView(String worker, int running, Instant since) {}

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
