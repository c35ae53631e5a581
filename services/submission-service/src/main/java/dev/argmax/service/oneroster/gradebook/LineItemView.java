package dev.argmax.service.oneroster.gradebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.service.oneroster.answer.Kind;
import dev.argmax.service.oneroster.answer.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that is graded.
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineItemView(
    String sourcedId,
    String status,
    String dateLastModified,
    @Schema(implementation = Object.class) @Nullable JsonNode metadata,
    String title,
    @Nullable String description,
    String assignDate,
    String dueDate,
    @JsonProperty("class") Ref ofClass,
    Ref school,
    Ref category,
    @Nullable Ref gradingPeriod,
    @Nullable Ref academicSession,
    @Nullable Double resultValueMin,
    @Nullable Double resultValueMax,
    @Schema(implementation = Object[].class) @Nullable JsonNode learningObjectiveSet) {
  static final Kind<LineItemView> KIND = Kind.of("lineItems", "lineItem", LineItemView.class);

  /// As it is sent.
  record Single(LineItemView lineItem) {}
}
