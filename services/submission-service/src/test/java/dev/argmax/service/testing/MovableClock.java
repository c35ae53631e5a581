package dev.argmax.service.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Runs like any clock, from wherever a test sets it.
@Alternative
@Priority(1)
@Singleton
public final class MovableClock extends Clock {
  /// A moment at which the sample course's pset1 is open.
  public static final Instant USUAL = Instant.parse("2022-09-20T12:00:00Z");

  private volatile Clock clock = Clock.systemUTC();

  MovableClock() {
    set(USUAL);
  }

  /// Goes on from there.
  public void set(Instant now) {
    clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), now));
  }

  /// Goes on from that much later.
  public void advance(Duration by) {
    clock = Clock.offset(clock, by);
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
