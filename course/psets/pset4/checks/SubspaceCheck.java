package checks.pset4;

import dev.argmax.kit.Check;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;
import java.util.ArrayList;
import java.util.List;

/// The rows of the decoder span what the k largest directions of the data span. Which rows they
/// are, and how long, is free.
public final class SubspaceCheck implements Check {
  private static final double LARGEST_ANGLE = 0.002;
  private static final double DEPENDENT = 1e-6;

  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    double[][] decoder = Matrices.read(submitted, "D");
    var spectrum = Spectrum.ofCovariance(Matrices.read(reference, "x"));
    List<double[]> basis = basis(decoder);
    if (basis.size() < decoder.length) {
      return Judgement.fail("The decoder reaches fewer directions than the code is wide.");
    }
    double sine = 0;
    for (int i = 0; i < decoder.length; i++) {
      sine = Math.max(sine, left(spectrum.vector(i), basis));
    }
    return sine <= LARGEST_ANGLE
        ? Judgement.pass()
        : Judgement.fail("A direction of the data is %.2g rad off.".formatted(Math.asin(sine)));
  }

  /// An orthonormal basis of what the rows span, by Gram and Schmidt.
  private static List<double[]> basis(double[][] rows) {
    var basis = new ArrayList<double[]>();
    for (double[] row : rows) {
      double[] rest = rest(rest(row, basis), basis);
      double length = Math.sqrt(Matrices.dot(rest, rest));
      if (length > DEPENDENT * Math.sqrt(Matrices.dot(row, row))) {
        for (int j = 0; j < rest.length; j++) {
          rest[j] /= length;
        }
        basis.add(rest);
      }
    }
    return basis;
  }

  private static double left(double[] vector, List<double[]> basis) {
    double[] rest = rest(vector, basis);
    return Math.min(1, Math.sqrt(Matrices.dot(rest, rest)));
  }

  private static double[] rest(double[] vector, List<double[]> basis) {
    double[] rest = vector.clone();
    for (double[] one : basis) {
      double share = Matrices.dot(rest, one);
      for (int j = 0; j < rest.length; j++) {
        rest[j] -= share * one[j];
      }
    }
    return rest;
  }
}
