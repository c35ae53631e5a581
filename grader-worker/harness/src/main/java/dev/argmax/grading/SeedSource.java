package dev.argmax.grading;

import java.util.List;

/// The seeds of the variant that a submission gets, by problem. Computed from a secret that must
/// not enter a box, so they are asked for here and only they go on.
public interface SeedSource {
  /// The same seed on every call, at least 16 bytes.
  byte[] seed(String problemId);

  /// Another one for the same variant, for what must not be drawn in a runner: the runner has the
  /// first and cannot tell this one from it.
  byte[] secretSeed(String problemId);

  /// The seeds of every variant that a submission to the same pset can get; none where nobody can
  /// tell.
  default List<SeedSource> ofAllVariants() {
    return List.of();
  }
}
