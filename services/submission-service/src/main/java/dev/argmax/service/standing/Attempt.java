package dev.argmax.service.standing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A submission as far as it matters for where its students stand.
///
/// @param number counts from 1
/// @param state how grading it goes
/// @param score of the latest run that was done; absent until there is one
public record Attempt(
    UUID submission, int number, Instant receivedAt, State state, @Nullable Double score) {
  /// How grading goes.
  public enum State {
    UNDER_WAY,
    GRADED,
    /// We could not grade it; it costs nothing.
    PARKED,
    WITHDRAWN
  }

  /// Whether it is one of the attempts that the student has: neither what they took back nor what
  /// we could not grade.
  public boolean isSpent() {
    return switch (state) {
      case UNDER_WAY, GRADED -> true;
      case PARKED, WITHDRAWN -> false;
    };
  }

  boolean mayCount() {
    return score != null && state != State.WITHDRAWN;
  }
}
