package dev.argmax.service.oneroster.gradebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.service.oneroster.answer.StatusException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is kept of a result that a program sent.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ForeignResult(
    String status,
    String scoreStatus,
    @Nullable Double score,
    @Nullable String textScore,
    String scoreDate,
    @Nullable String comment,
    @Nullable String inProgress,
    @Nullable String incomplete,
    @Nullable String late,
    @Nullable String missing,
    @Nullable JsonNode learningObjectiveSet,
    @Nullable JsonNode metadata) {
  private static final Set<String> STATUSES =
      Set.of("exempt", "fully graded", "not submitted", "partially graded", "submitted");

  static ForeignResult of(Content content) {
    return new ForeignResult(
        content.status(),
        content
            .oneOf("scoreStatus", STATUSES)
            .orElseThrow(() -> StatusException.badContent("`scoreStatus` must be there.")),
        content.number("score"),
        content.text("textScore").orElse(null),
        content.day("scoreDate"),
        content.text("comment").orElse(null),
        content.truth("inProgress"),
        content.truth("incomplete"),
        content.truth("late"),
        content.truth("missing"),
        content.learningObjectives(),
        content.metadata());
  }
}
