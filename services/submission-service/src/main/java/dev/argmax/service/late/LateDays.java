package dev.argmax.service.late;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Counts late days as people do: by the calendar and the clocks of the course's zone.
///
/// The n-th late day ends on the n-th date after the due date, at the time of day at which the work
/// was due. So a day on which clocks are set is one day, though it has 23 or 25 hours, and a date
/// that a zone leaves out is none. Where the clocks skip that time of day, the day ends as much
/// later as they skip; where they show it twice, it ends the second time. Whole seconds count: what
/// arrives within the second that is due is in time.
public final class LateDays {
  private LateDays() {}

  /// How many days late something received then is; 0 is in time, and a day begun is a day.
  public static int between(Instant due, Instant received, ZoneId zone) {
    Instant second = received.truncatedTo(ChronoUnit.SECONDS);
    LocalDate date = due.atZone(zone).toLocalDate();
    LocalTime time = due.atZone(zone).toLocalTime();
    int days = 0;
    for (Instant end = due; second.isAfter(end); end = at(date, time, zone)) {
      date = next(date, zone);
      days++;
    }
    return days;
  }

  /// The last second of the n-th late day; of day 0, the due date itself.
  public static Instant end(Instant due, int days, ZoneId zone) {
    if (days == 0) {
      return due;
    }
    LocalDate date = due.atZone(zone).toLocalDate();
    for (int day = 0; day < days; day++) {
      date = next(date, zone);
    }
    return at(date, due.atZone(zone).toLocalTime(), zone);
  }

  private static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
    return date.atTime(time).atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  private static LocalDate next(LocalDate date, ZoneId zone) {
    LocalDate next = date.plusDays(1);
    while (!next.atStartOfDay(zone).toLocalDate().equals(next)) {
      next = next.plusDays(1);
    }
    return next;
  }
}
