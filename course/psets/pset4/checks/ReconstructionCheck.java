package checks.pset4;

import dev.argmax.kit.HomeCheck;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;

/// Runs the autoencoder on the data that it was fitted to. No linear autoencoder with a code of
/// width k has a smaller error than the sum of all variances but the k largest (Eckart and Young).
public final class ReconstructionCheck implements HomeCheck {
  private static final double FULL = 1.001;
  private static final double ZERO = 1.10;

  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    double[][] x = Matrices.read(reference, "x");
    double[][] encoder = Matrices.read(submitted, "E");
    double[][] decoder = Matrices.read(submitted, "D");
    double ratio = error(x, submitted.doubles("mean"), encoder, decoder) / least(x, decoder.length);
    if (ratio <= FULL) {
      return Judgement.pass();
    }
    var message = "The error is %.4g times the smallest possible one.".formatted(ratio);
    return ratio < ZERO
        ? new Judgement((ZERO - ratio) / (ZERO - FULL), message)
        : Judgement.fail(message);
  }

  /// The mean squared length of what is lost.
  private static double error(double[][] x, double[] mean, double[][] encoder, double[][] decoder) {
    double error = 0;
    for (double[] row : x) {
      var centred = new double[row.length];
      for (int j = 0; j < row.length; j++) {
        centred[j] = row[j] - mean[j];
      }
      double[] again = Matrices.times(Matrices.times(centred, encoder), decoder);
      for (int j = 0; j < row.length; j++) {
        error += (centred[j] - again[j]) * (centred[j] - again[j]) / x.length;
      }
    }
    return error;
  }

  private static double least(double[][] x, int k) {
    double[] variances = Spectrum.ofCovariance(x).values();
    double sum = 0;
    for (int i = k; i < variances.length; i++) {
      sum += variances[i];
    }
    return sum;
  }
}
