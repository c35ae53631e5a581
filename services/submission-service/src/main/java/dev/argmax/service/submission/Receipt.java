package dev.argmax.service.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The proof of a hand-in: from here on it is stored, and will be graded.
///
/// @param attempt counts from 1
/// @param receivedAt when the request arrived; this moment decides about lateness
/// @param late how late it is, ISO 8601; absent when it is in time
/// @param sha256 of the stored archive
/// @param files the sources that will be graded
/// @param ignored what was left out because it is no part of a submission
/// @param note said to staff, whose submissions are graded for trying only
record Receipt(
    UUID id,
    String course,
    String assignment,
    int attempt,
    Instant receivedAt,
    @Nullable Duration late,
    String sha256,
    State state,
    List<String> files,
    List<String> ignored,
    @Nullable String note) {}
