package dev.argmax.gateway.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A submission as the list of an assignment tells it.
///
/// @param hiddenPoints what test cases can earn at most that the score leaves out
public record SubmissionLine(
    String id,
    String student,
    int attempt,
    Instant receivedAt,
    @Nullable Duration late,
    String state,
    @Nullable Integer position,
    boolean counts,
    @Nullable Double points,
    @Nullable Double score,
    @Nullable Double maxScore,
    @Nullable Double hiddenPoints) {

  /// Whether it can be taken back: nobody has begun to grade it.
  public boolean waits() {
    return state.equals("RECEIVED") || state.equals("QUEUED");
  }

  /// Whether it is graded.
  public boolean graded() {
    return state.equals("GRADED");
  }

  /// A page of them.
  ///
  /// @param next where the following page begins; absent on the last
  public record Items(List<SubmissionLine> items, @Nullable String next) {}
}
