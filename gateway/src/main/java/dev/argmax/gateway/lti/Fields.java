package dev.argmax.gateway.lti;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of a query or of a form, whose messages are longer than fields of our own forms may
/// be.
record Fields(Map<String, String> values) {
  private static final int LONGEST = 64 << 10;

  /// What the text says; of fields with one name the first. Nothing if it is too long or none.
  static Fields of(@Nullable String text) {
    var values = new LinkedHashMap<String, String>();
    if (text != null && text.length() <= LONGEST) {
      try {
        for (var pair : text.split("&", -1)) {
          var parts = pair.split("=", 2);
          values.putIfAbsent(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
        }
      } catch (IllegalArgumentException e) {
        return new Fields(Map.of());
      }
    }
    return new Fields(values);
  }

  @Nullable String value(String name) {
    return values.get(name);
  }

  /// As a query, to begin anew with.
  String query() {
    return values.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
