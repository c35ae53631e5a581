package dev.argmax.service.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Other dates than an assignment's own: an extension for one person, or the dates of a section.
///
/// @param section whose they are; absent when they are one person's
/// @param extraAttempts on top of the assignment's
/// @param by the login of whoever gave them
/// @param takenBackAt since when they hold no more; then there is nothing else in it
public record DateOverride(
    @Nullable String section,
    @Nullable Instant opensAt,
    @Nullable Instant dueAt,
    @Nullable Instant lateUntil,
    @Nullable Integer extraAttempts,
    String reason,
    String by,
    Instant givenAt,
    @Nullable Instant takenBackAt) {
  /// When it last changed.
  Instant changedAt() {
    return takenBackAt == null ? givenAt : takenBackAt;
  }

  /// Whom it is for.
  public Source source() {
    return section == null ? Source.PERSON : Source.SECTION;
  }

  /// Where a date comes from; the later ones hold before the earlier ones.
  public enum Source {
    DEFAULT,
    SECTION,
    PERSON
  }
}
