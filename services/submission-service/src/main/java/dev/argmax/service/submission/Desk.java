package dev.argmax.service.submission;

import dev.argmax.service.archive.CheckedUpload;
import dev.argmax.service.archive.RefusedException;
import dev.argmax.service.archive.UploadReader;
import dev.argmax.service.archive.UploadReader.Part;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.pset.Pset;
import dev.argmax.service.pset.Psets;
import dev.argmax.service.submission.Preview.CheckedFiles;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Where hand-ins are looked at before they are taken in: may this member hand in now, and is the
/// upload what it should be? No transaction is open while an archive is read.
@Singleton
final class Desk {
  // An upload takes up to 30 MiB while it is read and stored; the heap is bounded.
  private final Semaphore room = new Semaphore(4);
  private final SubmissionIntake intake;
  private final Admission admission;
  private final Assignments assignments;
  private final Psets psets;

  Desk(SubmissionIntake intake, Admission admission, Assignments assignments, Psets psets) {
    this.intake = intake;
    this.admission = admission;
    this.assignments = assignments;
    this.psets = psets;
  }

  Receipt handIn(Member member, String slug, Sent sent) {
    Assignment assignment = assignments.named(member.course(), slug);
    Pset pset = pset(member, assignment);
    if (sent.parts().isEmpty()) {
      throw new ProblemException(
          ProblemType.NOTHING_UPLOADED,
          "Send one .zip or several .java files as multipart parts named `file`, or a zip as body.");
    }
    room.acquireUninterruptibly();
    try {
      CheckedUpload upload = check(sent.parts());
      return intake.submit(
          new HandIn(member, assignment, pset, upload, sent.receivedAt(), sent.idempotencyKey()));
    } finally {
      room.release();
    }
  }

  /// What would become of it; whatever is sent along is checked, and nothing is kept.
  Preview preview(Member member, String slug, Sent sent) {
    Assignment assignment = assignments.named(member.course(), slug);
    pset(member, assignment);
    CheckedFiles files = sent.parts().isEmpty() ? null : checkedFiles(sent.parts());
    return Preview.of(admission.prospect(member, assignment, sent.receivedAt()), files);
  }

  private CheckedFiles checkedFiles(List<Part> parts) {
    room.acquireUninterruptibly();
    try {
      CheckedUpload upload = check(parts);
      return new CheckedFiles(upload.files(), upload.ignored());
    } finally {
      room.release();
    }
  }

  private Pset pset(Member member, Assignment assignment) {
    if (!member.may(Permission.HAND_IN)) {
      throw new ProblemException(
          ProblemType.NOT_A_STUDENT, "You listen in this course; only its students hand in.");
    }
    if (assignment.pset() == null) {
      throw new ProblemException(
          ProblemType.NOT_HANDED_IN_HERE, "The staff take it in themselves; ask them where.");
    }
    String digest = assignment.psetDigest();
    if (digest == null) {
      throw new ProblemException(
          ProblemType.NO_PSET_YET, "The staff have not put up its pset. Try again later.");
    }
    return psets.pset(digest).orElseThrow();
  }

  private static CheckedUpload check(List<Part> parts) {
    try {
      return UploadReader.read(parts);
    } catch (RefusedException e) {
      throw new ProblemException(ProblemType.valueOf(e.refusal().name()), e.detail());
    }
  }

  /// What came in one request.
  record Sent(List<Part> parts, Instant receivedAt, @Nullable String idempotencyKey) {}
}
