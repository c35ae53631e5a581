package dev.argmax.service.submission;

import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.standing.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Whether a student may hand in: from when on, until when, how often and how fast. Staff, who try
/// their own psets, may always.
final class Conditions {
  private Conditions() {}

  /// Why something that arrived then is refused; empty when it is taken.
  static Optional<ProblemException> refusal(Member member, Standing standing, Instant receivedAt) {
    if (member.may(Permission.READ_AHEAD)) {
      return Optional.empty();
    }
    EffectiveDates dates = standing.dates();
    if (!dates.isOpenAt(receivedAt)) {
      return Optional.of(notOpen(dates));
    }
    if (dates.isClosedAt(receivedAt)) {
      return Optional.of(closed(dates, receivedAt));
    }
    OptionalInt left = standing.attemptsLeft();
    if (left.isPresent() && left.getAsInt() == 0) {
      return Optional.of(usedUp(standing));
    }
    return standing.nextAt(receivedAt).map(next -> tooSoon(dates, receivedAt, next));
  }

  private static ProblemException notOpen(EffectiveDates dates) {
    return new ProblemException(
        ProblemType.NOT_OPEN_YET,
        "It opens at " + local(dates, dates.opens().at()) + ".",
        Map.of("opensAt", dates.opens().at()));
  }

  private static ProblemException closed(EffectiveDates dates, Instant receivedAt) {
    return new ProblemException(
        ProblemType.CLOSED,
        "Work was taken until %s, and this arrived at %s. If there is a reason, ask the staff for an extension."
            .formatted(local(dates, dates.lateUntil().at()), local(dates, receivedAt)),
        Map.of("lateUntil", dates.lateUntil().at(), "receivedAt", receivedAt));
  }

  private static ProblemException usedUp(Standing standing) {
    int allowed = standing.attemptsAllowed().orElseThrow();
    return new ProblemException(
        ProblemType.ATTEMPTS_USED_UP,
        "All %d attempts are spent. What we could not grade and what you withdrew is not counted; the staff can give more."
            .formatted(allowed),
        Map.of("attempts", standing.attempts(), "attemptsAllowed", allowed));
  }

  private static ProblemException tooSoon(EffectiveDates dates, Instant receivedAt, Instant next) {
    // Rounded up: who waits so long is let in.
    long seconds = Duration.between(receivedAt, next).plusMillis(999).toSeconds();
    return new ProblemException(
        ProblemType.TOO_SOON,
        "The next submission is taken from %s on, in %d s. Nothing was counted."
            .formatted(local(dates, next), seconds),
        Map.of("retryAt", next, "retryAfter", Math.max(1, seconds)));
  }

  // To the second, by the clocks of the course.
  private static String local(EffectiveDates dates, Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS)
        .atZone(dates.assignment().zone())
        .toOffsetDateTime()
        .toString();
  }
}
