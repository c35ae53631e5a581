package dev.argmax.service.standing;

import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.assignment.Rules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything one student has done in one assignment, with the dates that hold for them.
///
/// @param attempts in the order in which they arrived
/// @param chosen the submission that they want to count
record History(EffectiveDates dates, List<Attempt> attempts, @Nullable UUID chosen) {
  History {
    attempts = List.copyOf(attempts);
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
