package dev.argmax.service.clock;

import dev.argmax.service.coursefile.CourseFiles;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Makes the clock that everything in the course is measured by.
final class Clocks {

  @Produces
  @Singleton
  Clock courseClock(ClockConfig config, CourseFiles courseFiles, WallClock wall) {
    return config
        .clockStart()
        .map(text -> startingAt(start(text, courseFiles.zone()), wall.instant()))
        .orElse(Clock.systemUTC());
  }

  static Instant start(String text, ZoneId zone) {
    if (text.endsWith("Z")) {
      return Instant.parse(text);
    }
    return LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  static Clock startingAt(Instant start, Instant now) {
    return Clock.offset(Clock.systemUTC(), Duration.between(now, start));
  }
}
