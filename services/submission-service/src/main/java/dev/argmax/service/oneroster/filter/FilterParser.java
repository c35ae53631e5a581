package dev.argmax.service.oneroster.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a filter from left to right. Blanks are allowed between the parts, and a quote within a
/// value is written twice.
final class FilterParser {
  private static final Pattern FIELD = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");
  private static final Pattern JOIN = Pattern.compile("\\s+(AND|OR)\\s+", Pattern.CASE_INSENSITIVE);

  private final String text;
  private int place;

  FilterParser(String text) {
    this.text = text.strip();
  }

  Filter filter() {
    Filter.Clause first = clause();
    if (place == text.length()) {
      return first;
    }
    Matcher join = here(JOIN);
    if (!join.lookingAt()) {
      throw bad("AND or OR must stand between two comparisons");
    }
    place = join.end();
    Filter.Clause second = clause();
    if (place < text.length()) {
      throw bad("there are at most two comparisons");
    }
    return join.group(1).equalsIgnoreCase("AND")
        ? new Filter.And(first, second)
        : new Filter.Or(first, second);
  }

  private Filter.Clause clause() {
    String field = field();
    skipBlanks();
    Operator operator =
        Operator.at(text, place)
            .orElseThrow(() -> bad("a field is followed by one of = != > >= < <= ~"));
    place += operator.sign().length();
    skipBlanks();
    return new Filter.Clause(field, operator, value());
  }

  private String field() {
    Matcher field = here(FIELD);
    if (!field.lookingAt()) {
      throw bad("a comparison begins with the name of a field");
    }
    place = field.end();
    return field.group();
  }

  private String value() {
    if (place >= text.length() || text.charAt(place) != '\'') {
      throw bad("a value stands in single quotes");
    }
    StringBuilder value = new StringBuilder();
    for (int i = place + 1; i < text.length(); i++) {
      if (text.charAt(i) != '\'') {
        value.append(text.charAt(i));
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
        value.append('\'');
        i++;
      } else {
        place = i + 1;
        return value.toString();
      }
    }
    throw bad("the value has no end");
  }

  private void skipBlanks() {
    while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
      place++;
    }
  }

  private Matcher here(Pattern pattern) {
    return pattern.matcher(text).region(place, text.length());
  }

  private BadFilterException bad(String rule) {
    return new BadFilterException("At character %d of the filter: %s.".formatted(place + 1, rule));
  }
}
