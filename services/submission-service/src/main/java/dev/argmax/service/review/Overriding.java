package dev.argmax.service.review;

import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.submission.Reviewed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Sets scores in the place of the grader's, and takes that back. What was graded stays beside it.
@ApplicationScoped
class Overriding {
  private final Overrides overrides;
  private final AuditLog audit;
  private final Clock clock;

  Overriding(Overrides overrides, AuditLog audit, Clock clock) {
    this.overrides = overrides;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  void set(Reviewed submission, double score, String reason) {
    if (submission.withdrawn()) {
      throw new ProblemException(ProblemType.WITHDRAWN, "Nothing of it counts any more.");
    }
    if (!(score >= 0 && score <= submission.maxScore())) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          "`score` must be 0 to %s.".formatted(String.valueOf(submission.maxScore())));
    }
    Double before = overrides.findByIdOptional(submission.id()).map(row -> row.score).orElse(null);
    overrides.put(submission.id(), score, reason, submission.staff().personId(), clock.instant());
    note(submission, before, score, reason);
  }

  /// A second time changes nothing.
  @Transactional
  void takeBack(Reviewed submission, @Nullable String reason) {
    overrides
        .findByIdOptional(submission.id())
        .ifPresent(
            row -> {
              overrides.delete(row);
              note(submission, row.score, null, reason);
            });
  }

  private void note(
      Reviewed submission, @Nullable Double before, @Nullable Double after, @Nullable String why) {
    audit.note(
        new Change(
            submission.staff().course(),
            submission.staff().personId(),
            Change.Action.SCORE_OVERRIDDEN,
            "score of " + submission.subject(),
            before,
            after,
            why));
  }
}
