package dev.argmax.gateway.course;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A point in time as people of the course read it, with the weekday and the zone.
///
/// @param iso for programs that read the page
public record Moment(String iso, String text) {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm zzz", Locale.US);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss zzz", Locale.US);

  /// To the minute.
  public static Moment of(Instant instant, ZoneId zone) {
    return new Moment(instant.toString(), FORMAT.format(instant.atZone(zone)));
  }

  /// To the second, as a receipt wants it.
  public static Moment exactly(Instant instant, ZoneId zone) {
    return new Moment(instant.toString(), EXACT.format(instant.atZone(zone)));
  }
}
