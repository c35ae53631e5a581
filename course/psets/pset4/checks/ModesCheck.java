package checks.pset4;

import dev.argmax.kit.Check;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;
import java.util.StringJoiner;

/// The products of all times are the reference's; then it says when each direction was learned:
/// when the i-th largest singular value of the product first reached half of where it ends.
public final class ModesCheck implements Check {
  private static final String PRODUCTS = "products";
  private static final int EVERY = 50;

  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    double[] expected = reference.doubles(PRODUCTS);
    double[] got = submitted.doubles(PRODUCTS);
    double error = 0;
    double scale = 1;
    for (int i = 0; i < expected.length; i++) {
      error = Math.max(error, Math.abs(got[i] - expected[i]));
      scale = Math.max(scale, Math.abs(expected[i]));
    }
    return error <= tol.factor() * scale
        ? new Judgement(1, times(got, reference.shape(PRODUCTS)))
        : Judgement.fail(
            "products: off by %.2g where %.2g is allowed".formatted(error, tol.factor() * scale));
  }

  private static String times(double[] products, long[] shape) {
    int times = (int) shape[0];
    var sizes = new double[times][];
    for (int i = 0; i < times; i++) {
      sizes[i] = singularValues(products, i, (int) shape[1], (int) shape[2]);
    }
    var learned = new StringJoiner(", ");
    for (int mode = 0; mode < sizes[0].length; mode++) {
      int i = 0;
      while (i < times && sizes[i][mode] < sizes[times - 1][mode] / 2) {
        i++;
      }
      learned.add("%.3g after %d".formatted(sizes[times - 1][mode], i * EVERY));
    }
    return "Singular values at the end, and the steps to half of each: " + learned;
  }

  /// Roots of the eigenvalues of P^T P, the largest first.
  private static double[] singularValues(double[] products, int time, int rows, int columns) {
    var gram = new double[columns][columns];
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j < columns; j++) {
          int at = (time * rows + r) * columns;
          gram[i][j] += products[at + i] * products[at + j];
        }
      }
    }
    double[] values = Spectrum.of(gram).values();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.sqrt(Math.max(0, values[i]));
    }
    return values;
  }
}
