package dev.argmax.service.submission;

import dev.argmax.contracts.Lane;
import dev.argmax.service.archive.Archives;
import dev.argmax.service.grading.GradingRuns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Accepts a submission: archive, submission, run and announcement in one transaction, or nothing.
@ApplicationScoped
class SubmissionIntake {
  private final Archives archives;
  private final GradingRuns runs;
  private final Admission admission;
  private final Ledger ledger;

  SubmissionIntake(Archives archives, GradingRuns runs, Admission admission, Ledger ledger) {
    this.archives = archives;
    this.runs = runs;
    this.admission = admission;
    this.ledger = ledger;
  }

  /// Returns the receipt only after everything is committed. A repeated request gets the receipt of
  /// the first, also when nothing new would be taken any more.
  @Transactional
  Receipt submit(HandIn handIn) {
    UUID id = UUID.randomUUID();
    Optional<SubmissionRow> earlier = ledger.earlier(handIn, id);
    if (earlier.isPresent()) {
      return receipt(earlier.get(), handIn);
    }
    Set<UUID> people = admission.lockMembers(handIn.member(), handIn.assignment());
    prospect(handIn, handIn.receivedAt())
        .refusal()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    archives.keep(handIn.upload());
    SubmissionRow row = row(id, handIn);
    ledger.enter(row, people);
    runs.queue(id, Lane.valueOf(handIn.pset().device() + "_INTERACTIVE"), handIn.pset().digest());
    return receipt(row, handIn);
  }

  private Prospect prospect(HandIn handIn, java.time.Instant receivedAt) {
    return admission.prospect(handIn.member(), handIn.assignment(), receivedAt);
  }

  private static SubmissionRow row(UUID id, HandIn handIn) {
    SubmissionRow row = new SubmissionRow(id);
    row.assignmentId = handIn.assignment().id();
    row.personId = handIn.member().personId();
    row.receivedAt = handIn.receivedAt();
    row.archiveSha256 = handIn.upload().sha256();
    row.psetDigest = handIn.pset().digest();
    row.files = handIn.upload().files();
    row.ignored = handIn.upload().ignored();
    return row;
  }

  private Receipt receipt(SubmissionRow row, HandIn handIn) {
    return Receipt.of(row, prospect(handIn, row.receivedAt));
  }
}
