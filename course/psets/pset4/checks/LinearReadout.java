package checks.pset4;

import dev.argmax.kit.RecordedEvidence;

/// A linear classifier of embeddings, fitted here by ridge regression on one set and tried on
/// another. How good it is says what the embeddings hold.
final class LinearReadout {
  private static final double PENALTY = 1e-3;

  private final double[][] predicted;
  private final long[] classes;

  private LinearReadout(double[][] predicted, long[] classes) {
    this.predicted = predicted;
    this.classes = classes;
  }

  /// Fits on the embeddings "to fit on" and predicts for those "held out".
  static LinearReadout of(RecordedEvidence secret, RecordedEvidence submitted) {
    double[][] fit = Matrices.read(submitted, "to fit on");
    double[][] tried = Matrices.read(submitted, "held out");
    double[] mean = Spectrum.mean(fit);
    double[][] targets = centredOneHot(secret.longs("classes to fit on"));
    double[][] weights = ridge(centred(fit, mean), targets);
    double[][] predicted = centred(tried, mean);
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = Matrices.times(predicted[i], weights);
    }
    return new LinearReadout(predicted, secret.longs("classes held out"));
  }

  /// The share of held-out rows whose class is predicted.
  double accuracy() {
    double right = 0;
    for (int i = 0; i < predicted.length; i++) {
      int best = 0;
      boolean number = true;
      for (int c = 0; c < Signs.CLASSES; c++) {
        best = predicted[i][c] > predicted[i][best] ? c : best;
        number &= Double.isFinite(predicted[i][c]);
      }
      right += number && best == classes[i] ? 1 : 0;
    }
    return right / predicted.length;
  }

  /// Classes are equally frequent, so a share of one class in four is taken off.
  private static double[][] centredOneHot(long[] classes) {
    var targets = new double[classes.length][Signs.CLASSES];
    for (int i = 0; i < classes.length; i++) {
      for (int c = 0; c < Signs.CLASSES; c++) {
        targets[i][c] = (classes[i] == c ? 1 : 0) - 1.0 / Signs.CLASSES;
      }
    }
    return targets;
  }

  private static double[][] centred(double[][] rows, double[] mean) {
    var centred = new double[rows.length][mean.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        centred[i][j] = rows[i][j] - mean[j];
      }
    }
    return centred;
  }

  /// The solution W of `(F^T F + penalty) W = F^T Y`, where the penalty is a thousandth of the mean
  /// of F^T F's diagonal, by elimination.
  private static double[][] ridge(double[][] f, double[][] y) {
    int width = f[0].length;
    var system = new double[width][width + Signs.CLASSES];
    for (int row = 0; row < f.length; row++) {
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          system[i][j] += f[row][i] * f[row][j];
        }
        for (int c = 0; c < Signs.CLASSES; c++) {
          system[i][width + c] += f[row][i] * y[row][c];
        }
      }
    }
    double trace = 0;
    for (int i = 0; i < width; i++) {
      trace += system[i][i];
    }
    for (int i = 0; i < width; i++) {
      system[i][i] += PENALTY * trace / width + Double.MIN_NORMAL;
    }
    eliminate(system);
    var weights = new double[width][Signs.CLASSES];
    for (int i = 0; i < width; i++) {
      for (int c = 0; c < Signs.CLASSES; c++) {
        weights[i][c] = system[i][width + c] / system[i][i];
      }
    }
    return weights;
  }

  /// Gauss and Jordan. The matrix is positive definite, so that no rows need to be exchanged.
  private static void eliminate(double[][] system) {
    for (int pivot = 0; pivot < system.length; pivot++) {
      for (int row = 0; row < system.length; row++) {
        double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
        for (int j = pivot; factor != 0 && j < system[row].length; j++) {
          system[row][j] -= factor * system[pivot][j];
        }
      }
    }
  }
}
