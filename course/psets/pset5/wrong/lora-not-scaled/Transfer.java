package s898.pset5;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Making use of a network that somebody else has trained.
public final class Transfer {
  private Transfer() {}

  /// A linear probe: the W that makes `|F W - Y|^2 + lambda |W|^2` smallest, `(F^T F + lambda I)^-1
  /// F^T Y`.
  ///
  /// @param f frozen features (n, p)
  /// @param y targets (n, c)
  /// @return (p, c)
  public static NDArray ridgeProbe(NDArray f, NDArray y, double lambda) {
    NDArray gram = f.transpose().matMul(f);
    NDArray identity = f.getManager().eye((int) f.getShape().get(1)).toType(f.getDataType(), false);
    return gram.add(identity.mul(lambda)).inverse().matMul(f.transpose().matMul(y));
  }

  /// A frozen linear map with an addition of rank r: `x W + (alpha / r) x A B` (Hu and others,
  /// LoRA, 2022, section 4.1).
  ///
  /// @param x (n, d)
  /// @param w (d, o)
  /// @param a (d, r)
  /// @param b (r, o)
  /// @return (n, o)
  public static NDArray lora(NDArray x, NDArray w, NDArray a, NDArray b, double alpha) {
    return x.matMul(w).add(x.matMul(a).matMul(b));
  }

  /// The one matrix (d, o) that does the same as [#lora].
  public static NDArray merge(NDArray w, NDArray a, NDArray b, double alpha) {
    return w.add(a.matMul(b).mul(alpha / a.getShape().get(1)));
  }

  /// Gradient descent on `mean((lora(x) - y)^2)`, over all entries, for a and b alone.
  ///
  /// @param y targets (n, o)
  /// @return the new a and b; what was passed in stays as it is
  public static NDList loraTrain(
      NDArray x, NDArray y, NDArray w, NDArray a, NDArray b, double alpha, double rate, int steps) {
    NDList p = new NDList(a, b);
    for (int i = 0; i < steps; i++) {
      var leaves = new NDList();
      p.forEach(one -> leaves.add(one.duplicate()));
      leaves.forEach(one -> one.setRequiresGradient(true));
      try (var collector = Engine.getInstance().newGradientCollector()) {
        NDArray error = lora(x, w, leaves.get(0), leaves.get(1), alpha).sub(y);
        collector.backward(error.mul(error).mean());
      }
      var next = new NDList();
      leaves.forEach(one -> next.add(one.stopGradient().sub(one.getGradient().mul(rate))));
      p = next;
    }
    return p;
  }
}
