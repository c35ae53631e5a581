package dev.argmax.service.submission;

import dev.argmax.contracts.Lane;
import dev.argmax.service.archive.Archives;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.grading.GradingRuns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

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
        EffectiveDates.of(assignment).lateness(row.receivedAt),
        row.archiveSha256,
        State.RECEIVED,
        row.files,
        row.ignored,
        !handIn.member().role().isGraded()
            ? "You are staff: this is graded for trying only."
            : null);
  }
}
