package dev.argmax.service.review;

import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.grading.GradingRuns;
import dev.argmax.service.grading.GradingRuns.Again;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.submission.Reviewed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/// Has submissions graded once more.
@ApplicationScoped
class Rerunning {
  private final GradingRuns runs;
  private final AuditLog audit;

  Rerunning(GradingRuns runs, AuditLog audit) {
    this.runs = runs;
    this.audit = audit;
  }

  @Transactional
  Again order(Reviewed submission, @Nullable String reason) {
    Again again = runs.again(submission.id());
    switch (again) {
      case RETRIED, REGRADED -> note(submission, again, reason);
      case UNDER_WAY ->
          throw new ProblemException(ProblemType.GRADING_UNDER_WAY, "Wait for its outcome.");
      case WITHDRAWN ->
          throw new ProblemException(ProblemType.WITHDRAWN, "It is not graded any more.");
    }
    return again;
  }

  private void note(Reviewed submission, Again again, @Nullable String reason) {
    audit.note(
        new Change(
            submission.staff().course(),
            submission.staff().personId(),
            Change.Action.RUN_ORDERED,
            "grading of " + submission.subject(),
            null,
            again,
            reason));
  }
}
