package dev.argmax.service.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pset given to a course.
///
/// @param psetDigest the package it is graded by; absent until there is one
public record Assignment(
    UUID id,
    String course,
    String slug,
    String title,
    @Nullable String psetDigest,
    Instant opensAt,
    Instant dueAt) {

  /// Whether students may hand in at this moment; after the due date they may, and are late.
  public boolean isOpenAt(Instant now) {
    return !now.isBefore(opensAt);
  }

  /// Whether what waits for the due date may be shown.
  public boolean isPastDue(Instant now) {
    return now.isAfter(dueAt);
  }

  /// How late something received at that moment is; absent when it is in time.
  public @Nullable Duration lateness(Instant receivedAt) {
    return receivedAt.isAfter(dueAt) ? Duration.between(dueAt, receivedAt) : null;
  }
}
