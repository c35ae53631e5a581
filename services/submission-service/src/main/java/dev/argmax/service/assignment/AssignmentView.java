package dev.argmax.service.assignment;

import dev.argmax.service.assignment.Standings.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An assignment as one member sees it.
///
/// @param opensAt when handing in begins, for the caller
/// @param dueAt the last moment in time, for the caller
/// @param pset whether there is a pset to hand in for; `MISSING` until the staff have built it
/// @param attempts how often the caller handed in
/// @param bestScore the caller's best score; absent until something is graded
/// @param maxScore absent while there is no pset
record AssignmentView(
    String course,
    String slug,
    String title,
    Instant opensAt,
    Instant dueAt,
    boolean open,
    PsetState pset,
    @Nullable String psetDigest,
    int attempts,
    @Nullable Double bestScore,
    @Nullable Double maxScore) {

  enum PsetState {
    READY,
    MISSING
  }

  static AssignmentView of(
      EffectiveDates dates, Standing standing, @Nullable Double maxScore, boolean open) {
    Assignment assignment = dates.assignment();
    return new AssignmentView(
        assignment.course(),
        assignment.slug(),
        assignment.title(),
        dates.opens().at(),
        dates.due().at(),
        open,
        assignment.psetDigest() == null ? PsetState.MISSING : PsetState.READY,
        assignment.psetDigest(),
        standing.attempts(),
        standing.bestScore(),
        maxScore);
  }

  record AssignmentList(List<AssignmentView> items) {}
}
