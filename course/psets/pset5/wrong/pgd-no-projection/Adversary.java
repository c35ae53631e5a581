package s898.pset5;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;

/// Inputs that are changed a little to make a network wrong. A change is at most eps in every
/// coordinate, and inputs stay between 0 and 1.
public final class Adversary {
  private Adversary() {}

  /// One step of size eps along the sign of the gradient of the loss (Goodfellow, Shlens, Szegedy,
  /// Explaining and harnessing adversarial examples, 2015).
  ///
  /// @param x (B, n), between 0 and 1
  /// @return (B, n)
  public static NDArray fgsm(NDArray x, NDArray y, Loss f, double eps) {
    return x.add(sign(x, y, f).mul(eps)).clip(0, 1);
  }

  /// Steps of size alpha along the sign of the gradient, each followed by a projection to within
  /// eps of x, and then to between 0 and 1 (Madry and others, Towards deep learning models
  /// resistant to adversarial attacks, 2018).
  ///
  /// @param start where to begin (B, n)
  /// @return (B, n), where the last step ends
  public static NDArray pgd(
      NDArray x, NDArray y, Loss f, double eps, double alpha, int steps, NDArray start) {
    NDArray at = start;
    for (int i = 0; i < steps; i++) {
      NDArray moved = at.add(sign(at, y, f).mul(alpha));
      at = moved.clip(0, 1);
    }
    return at;
  }

  private static NDArray sign(NDArray x, NDArray y, Loss f) {
    NDArray leaf = x.duplicate();
    leaf.setRequiresGradient(true);
    try (var collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(f.of(leaf, y));
    }
    return leaf.getGradient().sign();
  }
}
