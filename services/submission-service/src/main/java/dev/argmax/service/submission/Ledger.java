package dev.argmax.service.submission;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/// Numbers attempts one by one and remembers whose they are and which requests were repeats.
@ApplicationScoped
class Ledger {
  private final SubmissionStore submissions;
  private final SubmissionMembers members;
  private final IdempotencyKeys keys;

  Ledger(SubmissionStore submissions, SubmissionMembers members, IdempotencyKeys keys) {
    this.submissions = submissions;
    this.members = members;
    this.keys = keys;
  }

  Optional<SubmissionRow> earlier(HandIn handIn, UUID id) {
    String key = handIn.idempotencyKey();
    if (key == null) {
      return Optional.empty();
    }
    IdempotencyKeys.Use use = handIn.use(id);
    return keys.take(handIn.member().personId(), key, use, handIn.receivedAt())
        .map(
            earlier -> {
              if (!earlier.request().equals(use.request())) {
                throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "Choose a new key for a new upload; the first one was accepted.");
              }
              return submissions.findById(earlier.submissionId());
            });
  }

  /// Enters the submission as the next attempt of these people, who are locked.
  void enter(SubmissionRow row, Collection<UUID> people) {
    row.attempt = submissions.attempts(row.assignmentId, people) + 1;
    submissions.persistAndFlush(row);
    members.add(row.id, people);
  }
}
