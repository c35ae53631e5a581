package dev.argmax.service.release;

import dev.argmax.service.release.Released.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A grade that other systems may know.
///
/// @param assignment its slug
/// @param points after lateness, and 0 for what is missing; absent for who is excused
/// @param lateDays how many days late the work came, waived ones included
/// @param changedAt when it was last told differently, by the course's clock
/// @param sequence the change that told it; a grade that changes gets a higher one
public record ReleasedGrade(
    UUID person,
    String login,
    String assignment,
    Status status,
    @Nullable Double points,
    double maxPoints,
    int lateDays,
    Instant changedAt,
    long sequence) {
  /// Whether the work came late, be it on waived days.
  public boolean late() {
    return lateDays > 0;
  }

  /// Whether it was due and nothing was handed in.
  public boolean missing() {
    return status == Status.MISSING;
  }
}
