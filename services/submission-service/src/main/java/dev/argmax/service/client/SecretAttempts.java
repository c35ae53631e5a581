package dev.argmax.service.client;

import dev.argmax.service.clock.WallClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Counts wrong secrets, so that a program that goes on with one is told to slow down. Whoever has
/// the right secret gets in at any time: nobody can lock out a program by its id.
@Singleton
final class SecretAttempts {
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST = 10;

  // At most one entry a client.
  private final ConcurrentMap<UUID, Failures> failures = new ConcurrentHashMap<>();
  private final WallClock clock;

  SecretAttempts(WallClock clock) {
    this.clock = clock;
  }

  /// Counts a wrong secret, and says whether there were too many lately.
  boolean areTooManyWith(UUID client) {
    Instant now = clock.instant();
    return failures
            .merge(
                client,
                new Failures(now.plus(WINDOW), 1),
                (known, first) -> now.isBefore(known.until()) ? known.oneMore() : first)
            .count()
        > MOST;
  }

  private record Failures(Instant until, int count) {
    Failures oneMore() {
      return new Failures(until, count + 1);
    }
  }
}
