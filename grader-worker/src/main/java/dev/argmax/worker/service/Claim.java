package dev.argmax.worker.service;

import java.util.UUID;

/// A run that is ours until the lease runs out.
///
/// @param epoch counts the claims of this run; the service takes no result of an older one
/// @param archiveSha256 digest of the submission as it was handed in
public record Claim(
    UUID runId, UUID submissionId, long epoch, String psetDigest, String archiveSha256) {}
