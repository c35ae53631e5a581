package dev.argmax.service.gradebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.standing.Attempt;
import dev.argmax.service.standing.Cost;
import dev.argmax.service.standing.Standing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one student has in one assignment.
///
/// @param points after lateness; absent until something is graded
/// @param score before it: what staff set, or else what was graded
/// @param graded what the grader gave, where staff set another score
/// @param hiddenPoints what test cases can earn at most that all of these leave out, because the
///   reader is not told of them before the due date; absent where nothing is left out
/// @param overridden whether staff set the score
/// @param flagged whether the grader found something that staff should look at
/// @param attempts how many are spent
/// @param submission the one that counts
/// @param lateDays how many days late that is
/// @param waived how many of them cost nothing
@JsonInclude(JsonInclude.Include.NON_NULL)
record Cell(
    State state,
    @Nullable Double points,
    @Nullable Double score,
    @Nullable Double graded,
    @Nullable Double hiddenPoints,
    boolean overridden,
    boolean flagged,
    int attempts,
    @Nullable UUID submission,
    @Nullable Integer lateDays,
    @Nullable Integer waived) {
  enum State {
    /// Something counts.
    GRADED,
    /// Something was handed in and nothing is graded yet.
    UNDER_WAY,
    /// Nothing was handed in and it is due.
    MISSING,
    /// Nothing was handed in and there is time.
    NOT_DUE
  }

  static Cell of(Standing standing, Instant now) {
    return standing
        .counting()
        .map(counting -> graded(standing, counting))
        .orElseGet(
            () ->
                new Cell(
                    empty(standing, now),
                    null,
                    null,
                    null,
                    null,
                    false,
                    false,
                    standing.attempts(),
                    null,
                    null,
                    null));
  }

  private static Cell graded(Standing standing, Standing.Counting counting) {
    Cost cost = counting.cost();
    Attempt attempt = counting.attempt();
    return new Cell(
        State.GRADED,
        counting.points(),
        attempt.score(),
        attempt.override() == null ? null : attempt.graded(),
        standing.hiddenPoints().orElse(null),
        attempt.override() != null,
        attempt.flagged(),
        standing.attempts(),
        attempt.submission(),
        cost.days(),
        cost.waived());
  }

  private static State empty(Standing standing, Instant now) {
    if (standing.attempts() > 0) {
      return State.UNDER_WAY;
    }
    return now.isAfter(standing.dates().due().at()) ? State.MISSING : State.NOT_DUE;
  }

  /// What it is worth for the course now; absent while nobody can say.
  @Nullable Double worth() {
    return switch (state) {
      case GRADED -> hiddenPoints == null ? points : null;
      case MISSING -> Double.valueOf(0);
      case UNDER_WAY, NOT_DUE -> null;
    };
  }
}
