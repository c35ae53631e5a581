package s898.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// Linear maps that commute with permutations.
public final class Symmetry {
  private Symmetry() {}

  /// The mean over the group of `P^T W P`, which commutes with every P (the Reynolds operator;
  /// Bronstein, Bruna, Cohen, Velickovic, Geometric deep learning, 2021, section 3).
  ///
  /// With `(P x)[g(i)] = x[i]`, the entry (i, j) of `P^T W P` is `W[g(i), g(j)]`.
  ///
  /// @param w (n, n)
  /// @param group all permutations of a group, `group[k][i]` is where the k-th takes i
  /// @return (n, n)
  public static NDArray reynolds(NDArray w, long[][] group) {
    NDArray sum = w.zerosLike();
    for (long[] g : group) {
      NDArray p = permutation(w, g);
      sum = sum.add(p.matMul(w).matMul(p));
    }
    return sum.div(group.length);
  }

  /// A basis of the linear maps of R^n that commute with every permutation: the identity and the
  /// matrix of ones (Zaheer and others, Deep sets, 2017, lemma 3).
  ///
  /// @return (2, n, n), FLOAT64
  public static NDArray equivariantBasis(NDManager manager, int n) {
    var basis = new double[2][n * n];
    for (int i = 0; i < n * n; i++) {
      basis[0][i] = i % (n + 1) == 0 ? 1 : 0;
      basis[1][i] = 1;
    }
    return manager.create(basis).reshape(2, n, n);
  }

  private static NDArray permutation(NDArray like, long[] g) {
    int n = g.length;
    var entries = new double[n * n];
    for (int i = 0; i < n; i++) {
      entries[(int) g[i] * n + i] = 1;
    }
    return like.getManager().create(entries).reshape(n, n).toType(like.getDataType(), false);
  }
}
