package dev.argmax.service.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// What is posted: that something happened, and nothing of what. The receiver reads the rest where
/// it is asked who it is.
///
/// @param timestamp when it happened
record Event(String type, Instant timestamp, Map<String, String> data) {
  static final String CHANGES_PUBLISHED = "changes.published";
  static final String TEST = "webhook.test";

  /// @param cursor the `next` of a reader who has read all of it
  static Event changesPublished(String course, String cursor, Instant now) {
    return new Event(
        CHANGES_PUBLISHED, now, new TreeMap<>(Map.of("course", course, "cursor", cursor)));
  }

  static Event test(String course, Instant now) {
    return new Event(TEST, now, Map.of("course", course));
  }

  String text(ObjectMapper json) {
    try {
      return json.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and times have a JSON form", e);
    }
  }
}
