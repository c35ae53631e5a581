package checks.pset4;

import java.util.stream.IntStream;

/// The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations (Golub and Van
/// Loan, Matrix computations, section 8.5).
final class Spectrum {
  private static final int SWEEPS = 60;
  private static final double SMALL = 1e-30;

  private final double[][] a;
  private final double[][] v;

  private Spectrum(double[][] symmetric) {
    int n = symmetric.length;
    a = new double[n][];
    v = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i] = symmetric[i].clone();
      v[i][i] = 1;
    }
  }

  /// The spectrum of the covariance, divided by the number of rows.
  static Spectrum ofCovariance(double[][] rows) {
    int d = rows[0].length;
    double[] mean = mean(rows);
    var covariance = new double[d][d];
    for (double[] row : rows) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          covariance[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / rows.length;
        }
      }
    }
    return of(covariance);
  }

  static Spectrum of(double[][] symmetric) {
    var spectrum = new Spectrum(symmetric);
    for (int sweep = 0; sweep < SWEEPS && spectrum.isOffDiagonal(); sweep++) {
      for (int p = 0; p < symmetric.length; p++) {
        for (int q = p + 1; q < symmetric.length; q++) {
          spectrum.rotate(p, q);
        }
      }
    }
    return spectrum;
  }

  static double[] mean(double[][] rows) {
    var mean = new double[rows[0].length];
    for (double[] row : rows) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += row[j] / rows.length;
      }
    }
    return mean;
  }

  /// From the largest to the smallest.
  double[] values() {
    var values = new double[a.length];
    int[] order = order();
    for (int i = 0; i < values.length; i++) {
      values[i] = a[order[i]][order[i]];
    }
    return values;
  }

  /// The vector of length 1 that belongs to the i-th largest value.
  double[] vector(int i) {
    var vector = new double[a.length];
    int column = order()[i];
    for (int row = 0; row < vector.length; row++) {
      vector[row] = v[row][column];
    }
    return vector;
  }

  private int[] order() {
    return IntStream.range(0, a.length)
        .boxed()
        .sorted((i, j) -> Double.compare(a[j][j], a[i][i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private boolean isOffDiagonal() {
    double off = 0;
    double all = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        all += a[i][j] * a[i][j];
        off += i == j ? 0 : a[i][j] * a[i][j];
      }
    }
    return off > SMALL * all;
  }

  private void rotate(int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double c = 1 / Math.hypot(t, 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    for (int k = 0; k < a.length; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = c * pk - s * qk;
      a[q][k] = s * pk + c * qk;
      double kp = v[k][p];
      double kq = v[k][q];
      v[k][p] = c * kp - s * kq;
      v[k][q] = s * kp + c * kq;
    }
  }
}
