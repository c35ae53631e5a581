package s898.pset1;

/// Records a computation on real numbers, and finds the derivatives of any of its results.
///
/// Every number has an id, given out by [#var(double)] and by the operations.
public interface Tape {
  /// A new, empty tape.
  static Tape create() {
    return new AutodiffTape();
  }

  /// A new independent variable.
  int var(double v);

  /// `a + b`
  int add(int a, int b);

  /// `a - b`
  int sub(int a, int b);

  /// `a * b`
  int mul(int a, int b);

  /// `a / b`
  int div(int a, int b);

  /// `e^a`
  int exp(int a);

  /// The natural logarithm.
  int log(int a);

  /// The hyperbolic tangent.
  int tanh(int a);

  /// `max(a, 0)`; its derivative at 0 is 0.
  int relu(int a);

  /// `a^n` for any whole number n.
  int powi(int a, int n);

  /// The number behind an id.
  double value(int id);

  /// Finds the derivative of `out` with respect to every number on the tape, forgetting those of
  /// any earlier call.
  void backward(int out);

  /// What the last [#backward(int)] found: the derivative of its `out` with respect to `id`; 0 if
  /// `out` does not depend on it.
  double grad(int id);
}
