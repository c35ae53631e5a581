package dev.argmax.service.oneroster.gradebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.service.oneroster.answer.Kind;
import dev.argmax.service.oneroster.answer.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a student has for something that is graded.
///
/// @param score may be above the line item's maximum
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultView(
    String sourcedId,
    String status,
    String dateLastModified,
    @Schema(implementation = Object.class) @Nullable JsonNode metadata,
    Ref lineItem,
    Ref student,
    @JsonProperty("class") Ref ofClass,
    String scoreStatus,
    @Nullable Double score,
    @Nullable String textScore,
    String scoreDate,
    @Nullable String comment,
    @Schema(implementation = Object[].class) @Nullable JsonNode learningObjectiveSet,
    @Nullable String inProgress,
    @Nullable String incomplete,
    @Nullable String late,
    @Nullable String missing) {
  static final Kind<ResultView> KIND = Kind.of("results", "result", ResultView.class);

  boolean isOf(String student) {
    return this.student.sourcedId().equals(student);
  }

  boolean isFor(String lineItem) {
    return this.lineItem.sourcedId().equals(lineItem);
  }

  /// As it is sent.
  record Single(ResultView result) {}
}
