package dev.argmax.gateway.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.staff.Desk;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who changed what, the latest first.
///
/// @param next for the page that follows; empty on the last
record AuditPage(Desk desk, List<Row> rows, String next) implements TemplateInstance {
  static AuditPage of(Desk desk, AuditView found) {
    return new AuditPage(
        desk,
        found.items().stream().map(entry -> Row.of(desk, entry)).toList(),
        Objects.requireNonNullElse(found.next(), ""));
  }

  /// One change.
  ///
  /// @param before what held before, short; empty if nothing did
  record Row(
      Moment at,
      String actor,
      String action,
      String subject,
      String before,
      String after,
      String why) {
    private static final int LONGEST = 400;

    static Row of(Desk desk, AuditView.Entry entry) {
      return new Row(
          desk.moment(entry.at()),
          Objects.requireNonNullElse(entry.actor(), "the system"),
          entry.action().toLowerCase(Locale.ROOT).replace('_', ' '),
          entry.subject(),
          text(entry.before()),
          text(entry.after()),
          Objects.requireNonNullElse(entry.why(), ""));
    }

    private static String text(@Nullable JsonNode value) {
      if (value == null || value.isNull()) {
        return "";
      }
      var text = value.isValueNode() ? value.asText() : value.toString();
      return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
  }
}
