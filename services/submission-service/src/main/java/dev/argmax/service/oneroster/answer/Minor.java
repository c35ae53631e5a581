package dev.argmax.service.oneroster.answer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The standard's words for what went wrong.
public enum Minor {
  INVALID_FILTER_FIELD,
  INVALID_SELECTION_FIELD,
  INVALIDDATA,
  UNAUTHORISEDREQUEST,
  FORBIDDEN,
  UNKNOWNOBJECT,
  SERVER_BUSY,
  INTERNAL_SERVER_ERROR;

  /// As it stands in an answer.
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The word that goes best with an HTTP status.
  static Minor of(int status) {
    return switch (status) {
      case 401 -> UNAUTHORISEDREQUEST;
      case 403 -> FORBIDDEN;
      case 404, 405 -> UNKNOWNOBJECT;
      case 429, 503 -> SERVER_BUSY;
      default -> status >= 500 ? INTERNAL_SERVER_ERROR : INVALIDDATA;
    };
  }
}
