package s898.small;

import ai.djl.ndarray.NDArray;

/// A dense layer with tanh.
public final class Dense {
  private Dense() {}

  /// `tanh(x w + b)`: x (n, d), w (d, k), b (k), the result (n, k).
  public static NDArray layer(NDArray x, NDArray w, NDArray b) {
    return x.matMul(w).add(b).tanh();
  }

  /// The gradient of the sum of the layer's entries with respect to w, (d, k): the derivative of
  /// tanh is 1 - tanh².
  public static NDArray gradient(NDArray x, NDArray w, NDArray b) {
    var y = layer(x, w, b);
    return x.transpose().matMul(y.mul(y).neg().add(1));
  }
}
