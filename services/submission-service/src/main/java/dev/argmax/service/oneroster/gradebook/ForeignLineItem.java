package dev.argmax.service.oneroster.gradebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// What is kept of a line item that a program sent.
///
/// @param category the id of one of the course
@JsonInclude(JsonInclude.Include.NON_NULL)
record ForeignLineItem(
    String status,
    String title,
    @Nullable String description,
    String assignDate,
    String dueDate,
    String category,
    @Nullable Double resultValueMin,
    @Nullable Double resultValueMax,
    @Nullable JsonNode learningObjectiveSet,
    @Nullable JsonNode metadata) {

  /// @param category the one that is meant where none is named
  static ForeignLineItem of(Content content, String category) {
    return new ForeignLineItem(
        content.status(),
        content.requiredText("title"),
        content.text("description").orElse(null),
        content.moment("assignDate"),
        content.moment("dueDate"),
        content.reference("category").orElse(category),
        content.number("resultValueMin"),
        content.number("resultValueMax"),
        content.learningObjectives(),
        content.metadata());
  }
}
