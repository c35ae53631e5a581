package dev.argmax.service.grade;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.assignment.EffectiveDates;
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
/// @param attempts how many are spent; absent for readers who are told of grades alone
/// @param submission the one that counts
/// @param lateDays how many days late that is
/// @param waived how many of them cost nothing
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grade(
    State state,
    @Nullable Double points,
    @Nullable Double score,
    @Nullable Double graded,
    @Nullable Double hiddenPoints,
    boolean overridden,
    boolean flagged,
    @Nullable Integer attempts,
    @Nullable UUID submission,
    @Nullable Integer lateDays,
    @Nullable Integer waived) {
  /// What those are told who may know nothing of it.
  public static final Grade NOT_RELEASED = released(State.NOT_RELEASED, null, null);

  /// How far it is.
  public enum State {
    /// Something counts.
    GRADED,
    /// Something was handed in and nothing is graded yet.
    UNDER_WAY,
    /// Nothing was handed in and it is due.
    MISSING,
    /// Nothing was handed in and there is time.
    NOT_DUE,
    /// Nothing is asked of the student here.
    EXCUSED,
    /// It is not handed in here, and nothing here is graded.
    ELSEWHERE,
    /// Nothing of it is told to others, now or at all.
    NOT_RELEASED
  }

  static Grade of(Standing standing, Instant now) {
    if (standing.excuse().isPresent()) {
      return without(State.EXCUSED, standing.attempts());
    }
    return standing
        .counting()
        .map(counting -> graded(standing, counting))
        .orElseGet(() -> without(empty(standing, now), standing.attempts()));
  }

  /// A grade that is told to others.
  ///
  /// @param points absent if there are none
  /// @param lateDays absent if nothing counts
  public static Grade released(State state, @Nullable Double points, @Nullable Integer lateDays) {
    return new Grade(state, points, null, null, null, false, false, null, null, lateDays, null);
  }

  private static Grade graded(Standing standing, Standing.Counting counting) {
    Cost cost = counting.cost();
    Attempt attempt = counting.attempt();
    return new Grade(
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

  private static Grade without(State state, int attempts) {
    return new Grade(state, null, null, null, null, false, false, attempts, null, null, null);
  }

  private static State empty(Standing standing, Instant now) {
    EffectiveDates dates = standing.dates();
    if (standing.attempts() > 0) {
      return State.UNDER_WAY;
    }
    if (dates.assignment().pset() == null) {
      return State.ELSEWHERE;
    }
    return dates.isPastDue(now) ? State.MISSING : State.NOT_DUE;
  }

  /// What it is worth for the course now; absent while nobody can say.
  public @Nullable Double worth() {
    return switch (state) {
      case GRADED -> hiddenPoints == null ? points : null;
      case MISSING -> Double.valueOf(0);
      case UNDER_WAY, NOT_DUE, EXCUSED, ELSEWHERE, NOT_RELEASED -> null;
    };
  }
}
