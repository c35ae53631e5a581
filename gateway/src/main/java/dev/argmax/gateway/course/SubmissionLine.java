package dev.argmax.gateway.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A submission as the list of an assignment tells it.
record SubmissionLine(
    String id,
    String student,
    int attempt,
    Instant receivedAt,
    @Nullable Duration late,
    String state,
    boolean counts,
    @Nullable Double score,
    @Nullable Double maxScore) {

  record Items(List<SubmissionLine> items) {}
}
