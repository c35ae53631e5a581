package dev.argmax.kit;

/// How far a submitted tensor may be from the reference: `max|x - r| <= factor * max(1, max|r|)`,
/// over the whole tensor. Non-finite values fail unless the reference has the same ones in the same
/// places.
///
/// The factors sit about 100 times above the noise that correct solutions show: 1e-10 in double
/// precision, 1e-6 in single precision, 1e-5 over a single-precision training run of 300 steps.
public enum Tolerance {
  /// Double precision: 1e-8.
  F64(1e-8),
  /// Single precision: 1e-4.
  F32(1e-4),
  /// A trajectory of at most 300 single-precision steps: 1e-3.
  F32T(1e-3),
  /// Integers, booleans, text: equal.
  EXACT(0);

  private final double factor;

  Tolerance(double factor) {
    this.factor = factor;
  }

  /// The bound relative to the reference's scale.
  public double factor() {
    return factor;
  }
}
