package dev.argmax.gateway.student;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody on the roster, as the API tells it.
record StudentView(
    String login,
    String displayName,
    @Nullable String email,
    String role,
    @Nullable String section,
    @Nullable Instant droppedAt) {
  /// An assignment as it is for them.
  record Assignment(
      String slug,
      String title,
      Instant opensAt,
      Instant dueAt,
      Instant lateUntil,
      Dates dates,
      boolean open,
      boolean closed,
      String pset,
      int attempts,
      @Nullable Integer attemptsAllowed,
      @Nullable Double maxScore,
      @Nullable Counting counting) {}

  record Dates(Fact opens, Fact due, Fact lateUntil) {}

  record Fact(
      String source, @Nullable String section, @Nullable String reason, @Nullable String by) {}

  record Counting(String submission, int attempt, Late late, double points) {}

  record Late(int days, int waived) {}

  record Assignments(List<Assignment> items) {}

  record LateDays(int budget, int left) {}

  /// Other dates that somebody was given.
  record Extension(
      String assignment,
      @Nullable String student,
      @Nullable Instant opensAt,
      @Nullable Instant dueAt,
      @Nullable Instant lateUntil,
      @Nullable Integer extraAttempts,
      String reason,
      String by,
      Instant givenAt) {}

  record Extensions(List<Extension> items) {}
}
