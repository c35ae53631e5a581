package dev.argmax.gateway.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An assignment as the API tells it to one person.
///
/// @param lateUntil the last second in which something is taken
/// @param dates why these dates hold for the one who looks
/// @param open whether handing in has begun
/// @param closed whether it has ended
/// @param pset `READY`, `MISSING`, or `NONE` for what is not handed in here
/// @param counts which submission counts: `LATEST`, `BEST` or `CHOSEN`
/// @param attemptsLeft absent where there is no limit
/// @param counting the submission that counts; absent until something is graded
/// @param hiddenPoints what test cases can earn at most that all scores here leave out
/// @param now what lateness would cost a submission that is made now
public record AssignmentView(
    String slug,
    String title,
    Instant opensAt,
    Instant dueAt,
    Instant lateUntil,
    DatesView dates,
    boolean open,
    boolean closed,
    String pset,
    String counts,
    int attempts,
    @Nullable Integer attemptsAllowed,
    @Nullable Integer attemptsLeft,
    @Nullable Instant nextAttemptAt,
    @Nullable Double bestScore,
    @Nullable Double maxScore,
    @Nullable Double hiddenPoints,
    @Nullable CountingView counting,
    CostView now) {
  /// Whether there is something to hand in for.
  public boolean ready() {
    return pset.equals("READY");
  }

  /// Where the three dates come from.
  public record DatesView(FactView opens, FactView due, FactView lateUntil) {}

  /// Where a date comes from.
  ///
  /// @param source `DEFAULT`, `SECTION` or `PERSON`
  public record FactView(
      String source, @Nullable String section, @Nullable String reason, @Nullable String by) {}

  /// What lateness costs.
  ///
  /// @param waivedLeft how many waived days the student has
  public record CostView(
      int days, int waived, int charged, double factor, @Nullable Integer waivedLeft) {}

  /// The submission that counts.
  ///
  /// @param because the rule by which it does: `LATEST`, `BEST`, or `CHOSEN` by the student
  /// @param score before lateness
  /// @param points what it is worth after it
  public record CountingView(
      String submission, int attempt, String because, double score, CostView late, double points) {}

  record Items(List<AssignmentView> items) {}
}
