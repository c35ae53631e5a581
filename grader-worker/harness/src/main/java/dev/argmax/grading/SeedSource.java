package dev.argmax.grading;

/// The seed of the variant that a submission gets, by problem. Computed from a secret that must not
/// enter a box, so it is asked for here and only the seeds go on.
@FunctionalInterface
public interface SeedSource {
  /// The same seed on every call, at least 16 bytes.
  byte[] seed(String problemId);
}
