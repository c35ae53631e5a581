package dev.argmax.service.oneroster.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Which objects of a list are meant.
public sealed interface Filter {
  /// Reads what a request sends; throws [BadFilterException] for what the standard has no meaning
  /// for.
  static Filter parse(String text) {
    return new FilterParser(text).filter();
  }

  /// Whether this object is meant.
  boolean matches(JsonNode object);

  /// The dotted paths that it asks about.
  List<String> fields();

  /// One comparison. Where a path leads to several values, one that satisfies it is enough; `!=`
  /// holds when none of them is equal, so also when there is none.
  record Clause(String field, Operator operator, String value) implements Filter {
    @Override
    public boolean matches(JsonNode object) {
      List<JsonNode> values = Values.at(object, field);
      return operator == Operator.NOT_EQUAL
          ? values.stream().allMatch(one -> Values.satisfies(one, this))
          : values.stream().anyMatch(one -> Values.satisfies(one, this));
    }

    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /// Both hold.
  record And(Clause left, Clause right) implements Filter {
    @Override
    public boolean matches(JsonNode object) {
      return left.matches(object) && right.matches(object);
    }

    @Override
    public List<String> fields() {
      return List.of(left.field(), right.field());
    }
  }

  /// One of both holds.
  record Or(Clause left, Clause right) implements Filter {
    @Override
    public boolean matches(JsonNode object) {
      return left.matches(object) || right.matches(object);
    }

    @Override
    public List<String> fields() {
      return List.of(left.field(), right.field());
    }
  }
}
