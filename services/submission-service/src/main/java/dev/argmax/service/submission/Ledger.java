package dev.argmax.service.submission;

import dev.argmax.service.course.Courses;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Numbers attempts one by one and remembers which requests were repeats.
@ApplicationScoped
class Ledger {
  private final SubmissionStore submissions;
  private final IdempotencyKeys keys;
  private final Courses courses;

  Ledger(SubmissionStore submissions, IdempotencyKeys keys, Courses courses) {
    this.submissions = submissions;
    this.keys = keys;
    this.courses = courses;
  }

  Optional<UUID> earlier(HandIn handIn, UUID id) {
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
              return earlier.submissionId();
            });
  }

  int nextAttempt(HandIn handIn) {
    courses.lock(handIn.member());
    return submissions.attempts(handIn.assignment().id(), handIn.member().personId()) + 1;
  }
}
