package dev.argmax.service.work;

import dev.argmax.service.grade.ClassList.Student;
import dev.argmax.service.standing.Attempt;
import dev.argmax.service.standing.Standing;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one student has in one assignment.
public record Work(Student student, Standing standing, State state) {
  /// How far it is.
  public enum State {
    /// Nothing was handed in and there is time.
    NOT_DUE,
    /// Nothing was handed in and it is due.
    MISSING,
    /// Something was handed in and nothing is graded yet.
    UNDER_WAY,
    /// What was handed in last could not be graded, and nothing else counts.
    PARKED,
    /// Something counts.
    GRADED
  }

  static Work of(Student student, Standing standing, Instant now) {
    return new Work(student, standing, state(standing, now));
  }

  private static State state(Standing standing, Instant now) {
    if (standing.counting().isPresent()) {
      return State.GRADED;
    }
    return latest(standing)
        .map(last -> last.state() == Attempt.State.PARKED ? State.PARKED : State.UNDER_WAY)
        .orElse(standing.dates().isPastDue(now) ? State.MISSING : State.NOT_DUE);
  }

  /// The submission that counts, or else the last one that was not taken back.
  public Optional<Attempt> shown() {
    return standing.counting().map(Standing.Counting::attempt).or(() -> latest(standing));
  }

  /// How many days late that is; 0 if there is none.
  public int lateDays() {
    return shown().map(attempt -> standing.dates().lateDays(attempt.receivedAt())).orElse(0);
  }

  /// Before lateness; absent while nothing counts.
  public @Nullable Double score() {
    return standing.counting().map(counting -> counting.attempt().score()).orElse(null);
  }

  /// After lateness; absent while nothing counts.
  public @Nullable Double points() {
    return standing.counting().map(Standing.Counting::points).orElse(null);
  }

  /// Whether staff set the score.
  public boolean isOverridden() {
    return shown().filter(attempt -> attempt.override() != null).isPresent();
  }

  /// Whether the grader found something that staff should look at.
  public boolean isFlagged() {
    return shown().filter(Attempt::flagged).isPresent();
  }

  private static Optional<Attempt> latest(Standing standing) {
    return standing.handedIn().reversed().stream()
        .filter(attempt -> attempt.state() != Attempt.State.WITHDRAWN)
        .findFirst();
  }
}
