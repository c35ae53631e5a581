package dev.argmax.service.oneroster.filter;

import java.util.List;
import java.util.Optional;

/// How a clause compares.
public enum Operator {
  // Those of two characters stand first, so that none is read as the beginning of itself.
  NOT_EQUAL("!="),
  AT_LEAST(">="),
  AT_MOST("<="),
  EQUAL("="),
  GREATER(">"),
  LESS("<"),
  CONTAINS("~");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  /// The operator that stands in the text at this place.
  static Optional<Operator> at(String text, int place) {
    return List.of(values()).stream().filter(one -> text.startsWith(one.sign, place)).findFirst();
  }
}
