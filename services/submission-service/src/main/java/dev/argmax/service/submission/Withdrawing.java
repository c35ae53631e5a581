package dev.argmax.service.submission;

import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.grading.GradingRuns;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// Takes back a submission that nobody has begun to grade. It stays in the list and costs no
/// attempt.
@ApplicationScoped
class Withdrawing {
  private final SubmissionStore submissions;
  private final GradingRuns runs;
  private final AuditLog audit;
  private final Clock clock;

  Withdrawing(SubmissionStore submissions, GradingRuns runs, AuditLog audit, Clock clock) {
    this.submissions = submissions;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  void withdraw(Submission submission) {
    SubmissionRow row = submissions.findById(submission.row().id);
    if (row.withdrawnAt != null) {
      return;
    }
    if (!runs.withdraw(row.id)) {
      throw new ProblemException(
          ProblemType.NOT_WITHDRAWABLE,
          "It is being graded, or has been; hand in another one instead.");
    }
    row.withdrawnAt = clock.instant();
    audit.note(
        new Change(
            submission.reader().course(),
            submission.reader().personId(),
            Change.Action.SUBMISSION_WITHDRAWN,
            "submission %d for %s".formatted(row.attempt, submission.assignment().slug()),
            null,
            row.id,
            null));
  }
}
