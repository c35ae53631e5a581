package dev.argmax.service.identity;

import dev.argmax.service.clock.WallClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Slows down the guessing of a password by somebody who is signed in as its owner, as the gateway
/// slows down signing in.
@Singleton
final class PasswordAttempts {
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST = 10;

  // At most one entry a person.
  private final ConcurrentMap<UUID, Attempts> attempts = new ConcurrentHashMap<>();
  private final WallClock clock;

  PasswordAttempts(WallClock clock) {
    this.clock = clock;
  }

  /// Counts an attempt and says whether it may be made.
  boolean allows(UUID personId) {
    Instant now = clock.instant();
    return attempts
            .merge(
                personId,
                new Attempts(now.plus(WINDOW), 1),
                (known, first) -> now.isBefore(known.until()) ? known.oneMore() : first)
            .count()
        <= MOST;
  }

  /// Begins anew after a right password.
  void forget(UUID personId) {
    attempts.remove(personId);
  }

  private record Attempts(Instant until, int count) {
    Attempts oneMore() {
      return new Attempts(until, count + 1);
    }
  }
}
