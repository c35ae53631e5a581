package dev.argmax.service.assignment;

import dev.argmax.service.late.LatePolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How an assignment treats what is handed in.
///
/// @param counts which submission counts
/// @param attempts how many a student has; absent means any number
/// @param pace how fast they may follow each other; absent means as fast as one likes
public record Rules(
    LatePolicy late, Counts counts, @Nullable Integer attempts, @Nullable Pace pace) {
  /// Which of a student's graded submissions counts.
  public enum Counts {
    LATEST,
    /// The highest score after the late policy, before waived days; of equals the earliest.
    BEST,
    /// The one that the student chose; until they choose, the latest.
    CHOSEN
  }

  /// At most so many submissions within any such time.
  public record Pace(int submissions, Duration within) {}
}
