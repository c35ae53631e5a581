package dev.argmax.service.oneroster.rostering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.argmax.service.oneroster.answer.Kind;
import dev.argmax.service.oneroster.answer.Ref;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody's place in a class. Of those who were dropped, this is all that stays, to be deleted.
///
/// @param metadata the section, if there is one
/// @param primary whether this teacher is the one to ask; absent for all others
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnrollmentView(
    String sourcedId,
    String status,
    String dateLastModified,
    @Nullable Map<String, String> metadata,
    Ref user,
    @JsonProperty("class") Ref inClass,
    Ref school,
    String role,
    @Nullable String primary) {
  static final Kind<EnrollmentView> KIND =
      Kind.of("enrollments", "enrollment", EnrollmentView.class);
}
