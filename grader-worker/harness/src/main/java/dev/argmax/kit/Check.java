package dev.argmax.kit;

/// Judges one test case from both evidences, where comparing them is not enough: an invariant, a
/// witness, a metric of a trained model, or a hint that tells a known mistake. Runs in the referee
/// only; its class never enters a sandbox with student code.
@FunctionalInterface
public interface Check {
  /// Judges `submitted` against `reference`. Both come from the same probe and the same draw.
  ///
  /// Names, element types and shapes were already found equal to the reference's; values may be
  /// anything, NaN and infinities included.
  ///
  /// @param tolerance of the test case, as its pset.yaml names it
  Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tolerance);
}
