package dev.argmax.service.oneroster.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/// How values are written in answers.
public final class Text {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Text() {}

  /// A point in time in UTC with milliseconds.
  public static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /// `true` or `false`, which are texts in the standard.
  public static String truth(boolean value) {
    return Boolean.toString(value);
  }

  /// An id that stays the same as long as its parts do, and tells nothing of them.
  public static String id(String kind, String... parts) {
    String name = "argmax/oneroster/" + kind + "/" + String.join("/", parts);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// A text as a segment of an address.
  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
