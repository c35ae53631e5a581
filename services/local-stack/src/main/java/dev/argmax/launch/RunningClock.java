package dev.argmax.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/// A clock that was set to some moment of the course when the system started and has run since, so
/// that a service that is restarted meanwhile does not see time go back.
final class RunningClock {
  private final String start;
  private final InstantSource real;
  private final Instant setAt;

  /// @param start a local date-time of the course's zone, or an instant
  RunningClock(String start, InstantSource real) {
    this.start = start;
    this.real = real;
    this.setAt = real.instant();
    now();
  }

  /// What the clock shows now, in the form in which it was set.
  String now() {
    var elapsed = Duration.between(setAt, real.instant());
    try {
      return start.endsWith("Z")
          ? Instant.parse(start).plus(elapsed).toString()
          : LocalDateTime.parse(start).plus(elapsed).toString();
    } catch (DateTimeParseException e) {
      throw new LaunchException(
          "--clock takes a date and time such as 2022-09-20T12:00, not " + start, e);
    }
  }
}
