package dev.argmax.service.standing;

import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.excuse.Excuse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything one student has done in one assignment, with the dates that hold for them.
///
/// @param attempts in the order in which they arrived
/// @param chosen the submission that they want to count
/// @param excuse that nothing of it is asked for; absent if it is
/// @param partly whether scores are of the test cases alone that are shown at once
record History(
    EffectiveDates dates,
    List<Attempt> attempts,
    @Nullable UUID chosen,
    @Nullable Excuse excuse,
    boolean partly) {
  History {
    attempts = List.copyOf(attempts);
  }

  /// Of somebody who is not excused.
  History(EffectiveDates dates, List<Attempt> attempts, @Nullable UUID chosen, boolean partly) {
    this(dates, attempts, chosen, null, partly);
  }

  /// The same as far as the student may know it: before the due date that is what the test cases
  /// say that are shown at once, and nothing may depend on the others, not even which attempt is
  /// the best.
  History asShown(Instant now) {
    return dates.isPastDue(now)
        ? this
        : new History(
            dates, attempts.stream().map(Attempt::asShown).toList(), chosen, excuse, true);
  }

  /// The attempt that counts, by the assignment's rule.
  Optional<Attempt> counting() {
    List<Attempt> candidates = attempts.stream().filter(Attempt::mayCount).toList();
    return switch (rules().counts()) {
      case LATEST -> latest(candidates);
      case BEST -> candidates.stream().max(Comparator.comparingDouble(this::afterLateness));
      case CHOSEN ->
          candidates.stream()
              .filter(attempt -> attempt.submission().equals(chosen))
              .findFirst()
              .or(() -> latest(candidates));
    };
  }

  int lateDays(Attempt attempt) {
    return dates.lateDays(attempt.receivedAt());
  }

  Rules rules() {
    return dates.assignment().rules();
  }

  private static Optional<Attempt> latest(List<Attempt> attempts) {
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
  }

  private double afterLateness(Attempt attempt) {
    double score = attempt.score() == null ? 0 : attempt.score();
    return score * rules().late().factor(lateDays(attempt));
  }
}
