package dev.argmax.gateway.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A submission as the API tells it to staff.
record ReviewView(
    String id,
    String course,
    String assignment,
    String student,
    int attempt,
    Instant receivedAt,
    @Nullable Duration late,
    boolean counts,
    @Nullable Cost cost,
    @Nullable Double points,
    String state,
    @Nullable String verdict,
    @Nullable Double score,
    @Nullable Double maxScore,
    @Nullable Overridden override,
    @Nullable Regrade regrade,
    @Nullable Integer position,
    @Nullable String message,
    @Nullable String output,
    @Nullable List<Problem> problems,
    @Nullable Run run) {
  record Cost(int days, int waived) {}

  /// A score that staff set.
  record Overridden(double score, @Nullable Double graded, String reason, String by, Instant at) {}

  /// A run that is to replace what is shown.
  record Regrade(String state, @Nullable Integer position, @Nullable String failure) {}

  record Problem(
      String id,
      String title,
      @Nullable Double score,
      @Nullable Double maxScore,
      List<Test> tests,
      @Nullable List<String> flags) {}

  record Test(
      String name,
      @Nullable String outcome,
      @Nullable Double points,
      @Nullable Double maxPoints,
      @Nullable String message) {}

  record Run(
      String psetDigest,
      @Nullable String imageDigest,
      @Nullable String sandbox,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt) {}

  /// Whose submission comes before and after in the list that it was found in.
  record Neighbours(
      int total,
      @Nullable Integer position,
      @Nullable Neighbour previous,
      @Nullable Neighbour next) {
    static final Neighbours NONE = new Neighbours(0, null, null, null);
  }

  record Neighbour(String student, String submission) {}
}
