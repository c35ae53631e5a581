package dev.argmax.gateway.course;

import java.time.Duration;
import java.time.Instant;

/// How long it is until something, in the two largest units that say it.
public final class Countdown {
  private Countdown() {}

  /// Such as `in 3 days 4 h`; `over` once it has passed.
  public static String text(Instant now, Instant then) {
    var left = Duration.between(now, then);
    if (left.isNegative()) {
      return "over";
    }
    if (left.toDays() > 0) {
      return "in " + (left.toDays() == 1 ? "1 day" : left.toDays() + " days") + hours(left);
    }
    if (left.toHours() > 0) {
      return "in " + left.toHours() + " h " + left.toMinutesPart() + " min";
    }
    return left.toMinutes() > 0 ? "in " + left.toMinutes() + " min" : "in less than a minute";
  }

  private static String hours(Duration left) {
    return left.toHoursPart() == 0 ? "" : " " + left.toHoursPart() + " h";
  }
}
