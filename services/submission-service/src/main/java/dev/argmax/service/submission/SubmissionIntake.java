package dev.argmax.service.submission;

import dev.argmax.contracts.Lane;
import dev.argmax.service.archive.Archives;
import dev.argmax.service.archive.CheckedUpload;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.grading.GradingRuns;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.pset.Pset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Accepts a submission: archive, submission, run and announcement in one transaction, or nothing.
@ApplicationScoped
class SubmissionIntake {
  private final SubmissionStore submissions;
  private final Archives archives;
  private final GradingRuns runs;
  private final Ledger ledger;

  SubmissionIntake(
      SubmissionStore submissions, Archives archives, GradingRuns runs, Ledger ledger) {
    this.submissions = submissions;
    this.archives = archives;
    this.runs = runs;
    this.ledger = ledger;
  }

  /// Returns the receipt only after everything is committed.
  @Transactional
  Receipt submit(HandIn handIn) {
    UUID id = UUID.randomUUID();
    Optional<UUID> earlier = ledger.earlier(handIn, id);
    if (earlier.isPresent()) {
      return receipt(submissions.findById(earlier.get()), handIn);
    }
    archives.keep(handIn.upload());
    SubmissionRow row = row(id, handIn);
    submissions.persistAndFlush(row);
    runs.queue(id, Lane.valueOf(handIn.pset().device() + "_INTERACTIVE"), handIn.pset().digest());
    return receipt(row, handIn);
  }

  private SubmissionRow row(UUID id, HandIn handIn) {
    SubmissionRow row = new SubmissionRow(id);
    row.assignmentId = handIn.assignment().id();
    row.personId = handIn.member().personId();
    row.attempt = ledger.nextAttempt(handIn);
    row.receivedAt = handIn.receivedAt();
    row.archiveSha256 = handIn.upload().sha256();
    row.psetDigest = handIn.pset().digest();
    row.files = handIn.upload().files();
    row.ignored = handIn.upload().ignored();
    return row;
  }

  private static Receipt receipt(SubmissionRow row, HandIn handIn) {
    Assignment assignment = handIn.assignment();
    return new Receipt(
        row.id,
        assignment.course(),
        assignment.slug(),
        row.attempt,
        row.receivedAt,
        assignment.lateness(row.receivedAt),
        row.archiveSha256,
        State.RECEIVED,
        row.files,
        row.ignored,
        handIn.member().isStaff() ? "You are staff: this is graded for trying only." : null);
  }

  /// Everything about a hand-in that was decided before the transaction.
  record HandIn(
      Member member,
      Assignment assignment,
      Pset pset,
      CheckedUpload upload,
      Instant receivedAt,
      @Nullable String idempotencyKey) {

    // What makes two requests the same one.
    IdempotencyKeys.Use use(UUID id) {
      return new IdempotencyKeys.Use(assignment.id() + " " + upload.sha256(), id);
    }
  }

  /// Numbers attempts one by one and remembers which requests were repeats.
  @ApplicationScoped
  static class Ledger {
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
}
