package dev.argmax.gateway.settings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the API says of what holds in a course.
final class SettingsView {
  private SettingsView() {}

  record Assignments(List<Assignment> items) {}

  record Assignment(
      String slug,
      String title,
      @Nullable String category,
      Instant opensAt,
      Instant dueAt,
      Instant lateUntil,
      String pset,
      @Nullable String psetDigest,
      String latePolicy,
      String counts,
      @Nullable Integer attemptsAllowed,
      @Nullable Double maxScore) {}

  record Extension(
      String assignment,
      @Nullable String student,
      @Nullable String section,
      @Nullable Instant dueAt,
      @Nullable Instant lateUntil,
      @Nullable Integer extraAttempts,
      String reason,
      String by) {}

  record Extensions(List<Extension> items) {}

  record Statistics(List<Test> tests) {}

  record Test(String problem, String title, String name, String visibility, double maxPoints) {}

  /// What loading a course file changes.
  record Loaded(boolean dryRun, List<Change> changes) {}

  record Change(String text) {}
}
