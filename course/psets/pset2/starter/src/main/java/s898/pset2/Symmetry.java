package s898.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// Problem 2.7: linear maps that commute with permutations.
public final class Symmetry {
  private Symmetry() {}

  /// The mean over the group of `P^T W P`, which commutes with every P (the Reynolds operator;
  /// Bronstein, Bruna, Cohen, Velickovic, Geometric deep learning, 2021, section 3).
  ///
  /// @param w (n, n)
  /// @param group all permutations of a group, `group[k][i]` is where the k-th takes i
  /// @return (n, n)
  public static NDArray reynolds(NDArray w, long[][] group) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// A basis of the linear maps of R^n that commute with every permutation; two matrices of which
  /// neither is a multiple of the other.
  ///
  /// @return (2, n, n), FLOAT64
  public static NDArray equivariantBasis(NDManager manager, int n) {
    throw new UnsupportedOperationException("not written yet");
  }
}
