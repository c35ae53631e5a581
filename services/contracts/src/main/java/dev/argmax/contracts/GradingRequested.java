package dev.argmax.contracts;

import java.util.UUID;

/// A wake-up for workers: this run waits to be claimed. It carries no files and no verdict; the
/// run's row at the submission service is what counts, so a lost, doubled or late message does no
/// harm.
///
/// @param epochHint the run's epoch when this was sent; a worker may skip a run that is further on
/// @param psetDigest SHA-256 (lower-case hex) of the pset package that the run must use
public record GradingRequested(
    UUID runId, UUID submissionId, long epochHint, Lane lane, String psetDigest) {}
