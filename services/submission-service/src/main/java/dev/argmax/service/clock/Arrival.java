package dev.argmax.service.clock;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// When a request arrived, by the course's clock. The gateway saw its first byte and says when, by
/// the clock on the wall; a long upload over a slow line must not make a student late.
@Singleton
public final class Arrival {
  // Longer than the slowest upload that the gateway lets through; more is a clock that is wrong.
  private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(10);

  private final Clock clock;
  private final WallClock wall;

  Arrival(Clock clock, WallClock wall) {
    this.clock = clock;
    this.wall = wall;
  }

  /// @param seenByGateway when the gateway got the head of the request; absent means just now
  public Instant at(@Nullable Instant seenByGateway) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (seenByGateway == null) {
      return now;
    }
    Duration since = Duration.between(seenByGateway, wall.instant());
    if (since.isNegative() || since.compareTo(LONGEST_UPLOAD) > 0) {
      return now;
    }
    return now.minus(since).truncatedTo(ChronoUnit.MILLIS);
  }
}
