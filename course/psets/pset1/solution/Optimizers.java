package s898.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// One step of each of two optimizers, and clipping. Nothing here changes what it is given: the
/// state goes in with the weights and comes out with the new ones.
///
/// Weights `w`, gradients `g` and states are lists of n arrays, entry by entry of equal shapes.
public final class Optimizers {
  private Optimizers() {}

  /// Stochastic gradient descent with momentum and weight decay: `v <- momentum v + g + decay w`,
  /// then `w <- w - rate v` (Sutskever and others, On the importance of initialization and momentum
  /// in deep learning, 2013).
  ///
  /// @param v the velocities; zeros at first
  /// @return the n new weights, then the n new velocities
  public static NDList sgd(
      NDList w, NDList g, NDList v, double rate, double momentum, double decay) {
    var weights = new NDList();
    var velocities = new NDList();
    for (int i = 0; i < w.size(); i++) {
      NDArray velocity = v.get(i).mul(momentum).add(g.get(i)).add(w.get(i).mul(decay));
      weights.add(w.get(i).sub(velocity.mul(rate)));
      velocities.add(velocity);
    }
    return new NDList(weights).addAll(velocities);
  }

  /// Adam with bias correction and decoupled weight decay (Kingma and Ba, Adam, 2015, algorithm 1;
  /// Loshchilov and Hutter, Decoupled weight decay regularization, 2019, algorithm 2).
  ///
  /// @param m the means of the gradients; zeros at first
  /// @param v the means of their squares; zeros at first
  /// @param t the number of this step, 1 for the first
  /// @return the n new weights, then the n new m, then the n new v
  public static NDList adamw(
      NDList w,
      NDList g,
      NDList m,
      NDList v,
      int t,
      double rate,
      double b1,
      double b2,
      double eps,
      double decay) {
    var weights = new NDList();
    var means = new NDList();
    var squares = new NDList();
    for (int i = 0; i < w.size(); i++) {
      NDArray mean = m.get(i).mul(b1).add(g.get(i).mul(1 - b1));
      NDArray square = v.get(i).mul(b2).add(g.get(i).mul(g.get(i)).mul(1 - b2));
      NDArray unbiasedMean = mean.div(1 - Math.pow(b1, t));
      NDArray unbiasedSquare = square.div(1 - Math.pow(b2, t));
      NDArray step = unbiasedMean.div(unbiasedSquare.sqrt().add(eps));
      weights.add(w.get(i).sub(step.add(w.get(i).mul(decay)).mul(rate)));
      means.add(mean);
      squares.add(square);
    }
    return new NDList(weights).addAll(means).addAll(squares);
  }

  /// The gradients, all scaled by one factor so that together their Euclidean norm is at most `max`
  /// (Pascanu, Mikolov, Bengio, On the difficulty of training recurrent neural networks, 2013).
  ///
  /// @return n arrays; equal to `g` if its norm is at most `max` already
  public static NDList clipByGlobalNorm(NDList g, double max) {
    double sum = 0;
    for (NDArray one : g) {
      sum += one.mul(one).sum().getDouble();
    }
    double norm = Math.sqrt(sum);
    double factor = norm <= max ? 1 : max / norm;
    var clipped = new NDList();
    for (NDArray one : g) {
      clipped.add(one.mul(factor));
    }
    return clipped;
  }
}
