package dev.argmax.gateway.course;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How late something is, in the two largest units that say it.
public final class Lateness {
  private Lateness() {}

  /// Empty when it is in time.
  public static String text(@Nullable Duration late) {
    if (late == null || late.isZero() || late.isNegative()) {
      return "";
    }
    if (late.toDays() > 0) {
      return late.toDays() + " d " + late.toHoursPart() + " h late";
    }
    if (late.toHours() > 0) {
      return late.toHours() + " h " + late.toMinutesPart() + " min late";
    }
    return late.toMinutes() > 0
        ? late.toMinutes() + " min late"
        : Math.max(1, late.toSeconds()) + " s late";
  }
}
