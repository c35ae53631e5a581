package dev.argmax.gateway.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a student has in an assignment, as the API tells it.
record WorkView(
    String student,
    String name,
    @Nullable String section,
    String state,
    @Nullable String submission,
    @Nullable Integer attempt,
    int attempts,
    @Nullable Instant receivedAt,
    @Nullable String verdict,
    @Nullable Double score,
    @Nullable Double graded,
    @Nullable Double points,
    int lateDays,
    boolean overridden,
    boolean flagged) {
  record Items(int total, List<WorkView> items, @Nullable String next) {}
}
