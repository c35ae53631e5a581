package s898.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 3.4: networks with memory, and what becomes of their gradients over time.
public final class Recurrent {
  private Recurrent() {}

  /// A long short-term memory. With the gates `[i f g o] = x_t Wx + h Wh + b`, H columns each, `c
  /// <- sigmoid(f) c + sigmoid(i) tanh(g)` and `h <- sigmoid(o) tanh(c)` (Hochreiter and
  /// Schmidhuber, 1997, with the forget gate of Gers and others, 2000).
  ///
  /// @param x (T, B, D)
  /// @param h0 (B, H)
  /// @param c0 (B, H)
  /// @param wx (D, 4 H)
  /// @param wh (H, 4 H)
  /// @param b (4 H)
  /// @return all h (T, B, H), the last h (B, H), the last c (B, H)
  public static NDList lstm(NDArray x, NDArray h0, NDArray c0, NDArray wx, NDArray wh, NDArray b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// The derivative of a loss by Wh, for the network `h_t = tanh(x_t Wx + h_(t-1) Wh)` from `h =
  /// 0`, by backpropagation through time.
  ///
  /// @param x (T, B, D)
  /// @param wx (D, H)
  /// @param wh (H, H)
  /// @param dh the derivative of the loss by the last h (B, H)
  /// @return (H, H)
  public static NDArray bptt(NDArray x, NDArray wx, NDArray wh, NDArray dh) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// How much a linear network `h_t = h_(t-1) Wh` can stretch a gradient over 1, 2, ..., T steps:
  /// the largest singular value of each power of Wh, by power iteration on its square (Pascanu,
  /// Mikolov, Bengio, On the difficulty of training recurrent neural networks, 2013).
  ///
  /// @param wh (H, H), FLOAT64
  /// @return (T)
  public static double[] jacobianNorms(NDArray wh, int steps) {
    throw new UnsupportedOperationException("not written yet");
  }
}
