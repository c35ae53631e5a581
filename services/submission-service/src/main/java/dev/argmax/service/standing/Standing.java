package dev.argmax.service.standing;

import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.assignment.Rules.Pace;
import dev.argmax.service.excuse.Excuse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Where one student stands in one assignment.
public final class Standing {
  private final History history;
  private final Optional<Counting> counting;

  private Standing(History history, Optional<Counting> counting) {
    this.history = history;
    this.counting = counting;
  }

  static Standing of(History history, int waived) {
    return new Standing(
        history,
        history
            .counting()
            .map(
                attempt ->
                    new Counting(
                        attempt,
                        Cost.of(history.rules().late(), history.lateDays(attempt), waived))));
  }

  /// The submission that counts.
  ///
  /// @param cost what lateness costs it
  public record Counting(Attempt attempt, Cost cost) {
    /// The points that it is worth in the end.
    public double points() {
      return Objects.requireNonNull(attempt.score()) * cost.factor();
    }
  }

  History history() {
    return history;
  }

  /// The dates that hold for the student.
  public EffectiveDates dates() {
    return history.dates();
  }

  /// That nothing here is asked of the student; empty if it is.
  public Optional<Excuse> excuse() {
    return Optional.ofNullable(history.excuse());
  }

  /// Empty until something is graded.
  public Optional<Counting> counting() {
    return counting;
  }

  /// What test cases can earn at most that are left out of all scores here, because the reader is
  /// not shown them before the due date; empty where nothing is left out.
  public Optional<Double> hiddenPoints() {
    return counting
        .filter(c -> history.partly() && c.attempt().override() == null)
        .map(c -> Objects.requireNonNull(c.attempt().shown()).hiddenPoints())
        .filter(points -> points > 0);
  }

  /// Whether the submission that counts is the one they chose themselves.
  boolean isByChoice() {
    return history.rules().counts() == Rules.Counts.CHOSEN
        && counting.map(c -> c.attempt().submission().equals(history.chosen())).orElse(false);
  }

  /// The student's submission with this id, as far as it matters here.
  public Optional<Attempt> attempt(UUID submission) {
    return history.attempts().stream()
        .filter(attempt -> attempt.submission().equals(submission))
        .findFirst();
  }

  /// Everything that was handed in, in the order in which it arrived.
  public List<Attempt> handedIn() {
    return history.attempts();
  }

  /// How many attempts are spent.
  public int attempts() {
    return (int) history.attempts().stream().filter(Attempt::isSpent).count();
  }

  /// How many attempts the student has in all; empty when there is no limit.
  public OptionalInt attemptsAllowed() {
    Integer own = history.rules().attempts();
    return own == null ? OptionalInt.empty() : OptionalInt.of(own + dates().extraAttempts());
  }

  /// How many are left; empty when there is no limit.
  public OptionalInt attemptsLeft() {
    OptionalInt allowed = attemptsAllowed();
    return allowed.isEmpty()
        ? allowed
        : OptionalInt.of(Math.max(0, allowed.getAsInt() - attempts()));
  }

  /// When the pace allows the next submission; empty when it allows one now.
  public Optional<Instant> nextAt(Instant now) {
    Pace pace = history.rules().pace();
    if (pace == null) {
      return Optional.empty();
    }
    List<Instant> spent =
        history.attempts().stream().filter(Attempt::isSpent).map(Attempt::receivedAt).toList();
    if (spent.size() < pace.submissions()) {
      return Optional.empty();
    }
    Instant next = spent.get(spent.size() - pace.submissions()).plus(pace.within());
    return next.isAfter(now) ? Optional.of(next) : Optional.empty();
  }

  /// The best score so far, before lateness.
  public Optional<Double> bestScore() {
    return history.attempts().stream()
        .filter(Attempt::mayCount)
        .map(Attempt::score)
        .filter(Objects::nonNull)
        .max(Double::compare);
  }
}
