package dev.argmax.service.late;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Counts late days as people do: by the calendar and the clocks of the course's zone.
///
/// The n-th late day ends n dates after the due date, at the time of day at which the work was due.
/// So a day on which clocks are set is one day, though it has 23 or 25 hours. Where the clocks skip
/// that time of day, the day ends as much later as they skip; where they show it twice, it ends the
/// second time. Whole seconds count: what arrives within the second that is due is in time.
public final class LateDays {
  private LateDays() {}

  /// How many days late something received then is; 0 is in time, and a day begun is a day.
  public static int between(Instant due, Instant received, ZoneId zone) {
    Instant second = received.truncatedTo(ChronoUnit.SECONDS);
    if (!second.isAfter(due)) {
      return 0;
    }
    // Around a change of the clocks the dates alone may be off by one either way.
    int days =
        Math.max(
            1,
            (int)
                    ChronoUnit.DAYS.between(
                        due.atZone(zone).toLocalDate(), second.atZone(zone).toLocalDate())
                - 1);
    while (second.isAfter(end(due, days, zone))) {
      days++;
    }
    return days;
  }

  /// The last second of the n-th late day; of day 0, the due date itself.
  public static Instant end(Instant due, int days, ZoneId zone) {
    if (days == 0) {
      return due;
    }
    LocalDateTime local = due.atZone(zone).toLocalDateTime().plusDays(days);
    return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }
}
