package s898.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/// Networks with memory, and what becomes of their gradients over time.
public final class Recurrent {
  private static final int SWEEPS = 100;

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
    NDArray h = h0;
    NDArray c = c0;
    var all = new NDList();
    for (long t = 0; t < x.getShape().get(0); t++) {
      NDList gates = x.get(t).matMul(wx).add(h.matMul(wh)).add(b).split(4, 1);
      NDArray kept = sigmoid(gates.get(1)).mul(c);
      c = kept.add(sigmoid(gates.get(0)).mul(gates.get(2).tanh()));
      h = sigmoid(gates.get(3)).mul(c.tanh());
      all.add(h);
    }
    return new NDList(NDArrays.stack(all), h, c);
  }

  /// The derivative of a loss by Wh, for the network `h_t = tanh(x_t Wx + h_(t-1) Wh)` from `h =
  /// 0`, by backpropagation through time.
  ///
  /// With `dz_t = dh_t (1 - h_t^2)` the gradient is the sum of `h_(t-1)^T dz_t`, and `dh_(t-1) =
  /// dz_t Wh^T` (Werbos, Backpropagation through time, 1990).
  ///
  /// @param x (T, B, D)
  /// @param wx (D, H)
  /// @param wh (H, H)
  /// @param dh the derivative of the loss by the last h (B, H)
  /// @return (H, H)
  public static NDArray bptt(NDArray x, NDArray wx, NDArray wh, NDArray dh) {
    int length = (int) x.getShape().get(0);
    var states = new NDList();
    NDArray h = dh.zerosLike();
    states.add(h);
    for (int t = 0; t < length; t++) {
      h = x.get(t).matMul(wx).add(h.matMul(wh)).tanh();
      states.add(h);
    }
    NDArray gradient = wh.zerosLike();
    NDArray back = dh;
    for (int t = length; t > 0; t--) {
      NDArray state = states.get(t);
      NDArray dz = back.mul(state.mul(state).neg().add(1));
      gradient = gradient.add(states.get(t).transpose().matMul(dz));
      back = dz.matMul(wh.transpose());
    }
    return gradient;
  }

  /// How much a linear network `h_t = h_(t-1) Wh` can stretch a gradient over 1, 2, ..., T steps:
  /// the largest singular value of each power of Wh, by power iteration on its square (Pascanu,
  /// Mikolov, Bengio, On the difficulty of training recurrent neural networks, 2013).
  ///
  /// @param wh (H, H), FLOAT64
  /// @return (T)
  public static double[] jacobianNorms(NDArray wh, int steps) {
    var norms = new double[steps];
    NDArray power = wh;
    for (int t = 0; t < steps; t++) {
      norms[t] = largestSingularValue(power);
      power = power.matMul(wh);
    }
    return norms;
  }

  private static double largestSingularValue(NDArray w) {
    NDManager manager = w.getManager();
    NDArray square = w.matMul(w.transpose());
    NDArray v = manager.arange(1f, 1f + w.getShape().get(0)).toType(DataType.FLOAT64, false);
    double value = 0;
    for (int i = 0; i < SWEEPS; i++) {
      v = square.matMul(v.div(v.norm()));
      value = v.norm().getDouble();
    }
    return Math.sqrt(value);
  }

  private static NDArray sigmoid(NDArray z) {
    return z.neg().exp().add(1).pow(-1);
  }
}
