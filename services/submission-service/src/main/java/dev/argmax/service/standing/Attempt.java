package dev.argmax.service.standing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A submission as far as it matters for where its students stand.
///
/// @param number counts from 1
/// @param state how grading it goes
/// @param score of the latest run that was done; absent until there is one
/// @param shown what of that score the student may see before the due date; absent like it
public record Attempt(
    UUID submission,
    int number,
    Instant receivedAt,
    State state,
    @Nullable Double score,
    @Nullable Shown shown) {
  /// @param score of the test cases that are shown at once
  /// @param hiddenPoints what the others can earn at most
  public record Shown(double score, double hiddenPoints) {}

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

  /// The same, knowing no more of the score than what is shown at once.
  Attempt asShown() {
    return shown == null
        ? this
        : new Attempt(submission, number, receivedAt, state, shown.score(), shown);
  }

  boolean mayCount() {
    return score != null && state != State.WITHDRAWN;
  }
}
