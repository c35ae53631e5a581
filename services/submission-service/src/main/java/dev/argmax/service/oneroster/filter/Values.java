package dev.argmax.service.oneroster.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The values at a place of an object, and how they compare: numbers by size, moments by time, and
/// everything else as Unicode text.
public final class Values {
  private static final String ADDRESS = "email";

  private Values() {}

  /// What stands at a dotted path. In a list, every element is looked into.
  public static List<JsonNode> at(JsonNode object, String path) {
    List<JsonNode> found = new ArrayList<>();
    collect(object, path.split("\\.", -1), 0, found);
    return found;
  }

  private static void collect(JsonNode node, String[] path, int depth, List<JsonNode> found) {
    if (node.isArray()) {
      node.forEach(element -> collect(element, path, depth, found));
    } else if (depth < path.length) {
      collect(node.path(path[depth]), path, depth + 1, found);
    } else if (node.isValueNode()) {
      found.add(node);
    }
  }

  /// An order of objects by what stands at a path; those with nothing there come last.
  public static Comparator<JsonNode> by(String path) {
    return Comparator.comparing(
        object -> {
          List<JsonNode> values = at(object, path);
          return values.isEmpty() ? null : values.getFirst();
        },
        Comparator.nullsLast((one, other) -> compare(one, other.asText(), "")));
  }

  static boolean satisfies(JsonNode value, Filter.Clause clause) {
    return switch (clause.operator()) {
      case EQUAL -> compare(value, clause.value(), clause.field()) == 0;
      case NOT_EQUAL -> compare(value, clause.value(), clause.field()) != 0;
      case GREATER -> compare(value, clause.value(), clause.field()) > 0;
      case AT_LEAST -> compare(value, clause.value(), clause.field()) >= 0;
      case LESS -> compare(value, clause.value(), clause.field()) < 0;
      case AT_MOST -> compare(value, clause.value(), clause.field()) <= 0;
      case CONTAINS -> lower(value.asText()).contains(lower(clause.value()));
    };
  }

  private static int compare(JsonNode value, String other, String field) {
    BigDecimal number = value.isNumber() ? number(other) : null;
    if (number != null) {
      return value.decimalValue().compareTo(number);
    }
    Instant moment = moment(value.asText());
    Instant otherMoment = moment == null ? null : moment(other);
    if (moment != null && otherMoment != null) {
      return moment.compareTo(otherMoment);
    }
    return field.equals(ADDRESS)
        ? lower(value.asText()).compareTo(lower(other))
        : value.asText().compareTo(other);
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      // Longer numbers take long to compare, and nobody has such a score.
      return text.length() > 40 ? null : new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Instant moment(String text) {
    if (text.length() < 16 || text.charAt(4) != '-') {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
