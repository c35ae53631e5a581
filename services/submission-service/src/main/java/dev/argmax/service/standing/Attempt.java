package dev.argmax.service.standing;

import dev.argmax.service.grading.ShownScore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A submission as far as it matters for where its students stand.
///
/// @param number counts from 1
/// @param state how grading it goes
/// @param graded the score of the latest run that was done; absent until there is one
/// @param flagged whether that run found something that staff should look at
/// @param override what staff set in its place; absent if nothing
/// @param shown what of the graded score the student may see before the due date; absent like it
public record Attempt(
    UUID submission,
    int number,
    Instant receivedAt,
    State state,
    @Nullable Double graded,
    boolean flagged,
    @Nullable ScoreOverride override,
    @Nullable ShownScore shown) {
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

  /// The same, knowing no more of the score than what is shown at once. What staff set is shown.
  Attempt asShown() {
    return shown == null
        ? this
        : new Attempt(
            submission, number, receivedAt, state, shown.score(), flagged, override, shown);
  }

  /// The score that it has, before lateness: the one place that decides between the grader and
  /// staff. Absent while neither has spoken.
  public @Nullable Double score() {
    return override == null ? graded : Double.valueOf(override.score());
  }

  boolean mayCount() {
    return score() != null && state != State.WITHDRAWN;
  }
}
