package dev.argmax.service.extension;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.assignment.DateOverride;
import dev.argmax.service.assignment.DateOverrides.Found;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Other dates that somebody was given: a student or a section.
///
/// @param by the login of whoever gave them
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExtensionView(
    String assignment,
    @Nullable String student,
    @Nullable String section,
    @Nullable Instant opensAt,
    @Nullable Instant dueAt,
    @Nullable Instant lateUntil,
    @Nullable Integer extraAttempts,
    String reason,
    String by,
    Instant givenAt) {
  static ExtensionView of(Found found, @Nullable String student) {
    DateOverride override = found.override();
    return new ExtensionView(
        found.assignment(),
        student,
        override.section(),
        override.opensAt(),
        override.dueAt(),
        override.lateUntil(),
        override.extraAttempts(),
        override.reason(),
        override.by(),
        override.givenAt());
  }

  record ExtensionList(List<ExtensionView> items) {}
}
