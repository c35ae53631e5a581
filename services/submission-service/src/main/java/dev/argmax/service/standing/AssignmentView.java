package dev.argmax.service.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.DatesView;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.excuse.Excuse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An assignment as one member sees it.
///
/// @param opensAt when handing in begins, for the caller
/// @param dueAt the last second in time, for the caller
/// @param lateUntil the last second in which something is taken, for the caller
/// @param dates the same three, and why they hold
/// @param open whether handing in has begun
/// @param closed whether it has ended
/// @param pset whether there is a pset to hand in for; `MISSING` until the staff have built it,
///   `NONE` for what is not handed in here
/// @param latePolicy as the course file writes it, such as `1/14 per day for 7 days`
/// @param attempts how many attempts the caller has spent
/// @param attemptsAllowed absent where there is no limit
/// @param nextAttemptAt when the pace allows the next submission; absent when it does now
/// @param bestScore the caller's best score, before lateness; absent until something is graded
/// @param maxScore absent while there is no pset
/// @param hiddenPoints what test cases can earn at most that the reader is not shown before the due
///   date; all scores leave them out. Absent where nothing is left out
/// @param counting the caller's submission that counts; absent until something is graded
/// @param excused why nothing of it is asked of the student; absent if it is
/// @param now what lateness would cost a submission that is made now
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentView(
    String course,
    String slug,
    String title,
    @Nullable String category,
    Instant opensAt,
    Instant dueAt,
    Instant lateUntil,
    DatesView dates,
    boolean open,
    boolean closed,
    PsetState pset,
    @Nullable String psetDigest,
    String latePolicy,
    Rules.Counts counts,
    int attempts,
    @Nullable Integer attemptsAllowed,
    @Nullable Integer attemptsLeft,
    @Nullable Instant nextAttemptAt,
    @Nullable Double bestScore,
    @Nullable Double maxScore,
    @Nullable Double hiddenPoints,
    @Nullable CountingView counting,
    @Nullable String excused,
    CostView now) {
  enum PsetState {
    READY,
    MISSING,
    NONE;

    static PsetState of(Assignment assignment) {
      if (assignment.pset() == null) {
        return NONE;
      }
      return assignment.psetDigest() == null ? MISSING : READY;
    }
  }

  static AssignmentView of(
      StudentRecord record, Standing standing, @Nullable Double maxScore, Instant now) {
    Assignment assignment = standing.dates().assignment();
    Standing.Counting counting = standing.counting().orElse(null);
    return new AssignmentView(
        assignment.course(),
        assignment.slug(),
        assignment.title(),
        assignment.category(),
        standing.dates().opens().at(),
        standing.dates().due().at(),
        standing.dates().lateUntil().at(),
        DatesView.of(standing.dates()),
        standing.dates().isOpenAt(now),
        standing.dates().isClosedAt(now),
        PsetState.of(assignment),
        assignment.psetDigest(),
        assignment.rules().late().toString(),
        assignment.rules().counts(),
        standing.attempts(),
        number(standing.attemptsAllowed()),
        number(standing.attemptsLeft()),
        standing.nextAt(now).orElse(null),
        standing.bestScore().orElse(null),
        maxScore,
        standing.hiddenPoints().orElse(null),
        counting == null ? null : CountingView.of(standing, counting),
        standing.excuse().map(Excuse::reason).orElse(null),
        CostView.of(record.cost(assignment.id(), now), record.left()));
  }

  private static @Nullable Integer number(java.util.OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  /// The submission that counts.
  ///
  /// @param because the rule by which it counts: `LATEST`, `BEST`, or `CHOSEN` by the student
  /// @param points what it is worth after lateness
  record CountingView(
      UUID submission,
      int attempt,
      Rules.Counts because,
      Double score,
      CostView late,
      double points) {
    static CountingView of(Standing standing, Standing.Counting counting) {
      Rules.Counts rule = standing.dates().assignment().rules().counts();
      boolean chosen = standing.isByChoice();
      return new CountingView(
          counting.attempt().submission(),
          counting.attempt().number(),
          rule == Rules.Counts.CHOSEN && !chosen ? Rules.Counts.LATEST : rule,
          counting.attempt().score() == null ? 0 : counting.attempt().score(),
          CostView.of(counting.cost(), null),
          counting.points());
    }
  }

  record AssignmentList(List<AssignmentView> items) {}
}
