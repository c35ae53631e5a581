package dev.argmax.service.standing;

import java.time.Instant;

/// A score that staff set in the place of the grader's.
///
/// @param reason why, for the student to read
/// @param by the login of whoever set it
public record ScoreOverride(double score, String reason, String by, Instant at) {}
