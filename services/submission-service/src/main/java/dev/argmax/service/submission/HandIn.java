package dev.argmax.service.submission;

import dev.argmax.service.archive.CheckedUpload;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.course.Member;
import dev.argmax.service.pset.Pset;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
