package dev.argmax.service.clock;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/// The time on the wall, also when the course is replayed in its past: browsers and tokens live by
/// it.
@Singleton
public final class WallClock {

  /// Now, for everybody.
  public Instant instant() {
    return Clock.systemUTC().instant();
  }
}
