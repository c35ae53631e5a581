package checks.pset1;

import dev.argmax.kit.HomeCheck;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;

/// Judges a gradient by the reference's, and says of a wrong one what can be known without giving
/// the right one away: whether it is the right one times a number, and whether it agrees with the
/// submission's own forward pass.
public final class GradientCheck implements HomeCheck {
  private static final String GRADIENT = "gradient of network ";
  private static final int NETWORKS = 3;
  private static final int DIRECTIONS = 8;

  /// Central differences in double precision agree with derivatives to about 1e-10 here; a kink
  /// within a step can spoil one direction, never most of them.
  private static final double SLOPE_TOLERANCE = 1e-6;

  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    for (int i = 1; i <= NETWORKS; i++) {
      double[] expected = reference.doubles(GRADIENT + i);
      double[] got = submitted.doubles(GRADIENT + i);
      double error = distance(got, expected, 1);
      double bound = tol.factor() * Math.max(1, largest(expected));
      if (!(error <= bound)) {
        return Judgement.fail(
            "%s%d: off by %.2g where %.2g is allowed. %s"
                .formatted(GRADIENT, i, error, bound, hint(reference, submitted)));
      }
    }
    return Judgement.pass();
  }

  private static String hint(RecordedEvidence reference, RecordedEvidence submitted) {
    double[] expected = reference.doubles(GRADIENT + 1);
    double[] got = submitted.doubles(GRADIENT + 1);
    double ratio = ratio(got, expected);
    if (Math.abs(ratio - 1) > 1e-6 && distance(got, expected, ratio) < 1e-8 * largest(got)) {
      return "In network 1 it is the right gradient times %.6g.".formatted(ratio);
    }
    return switch (agreement(reference, submitted, got)) {
      case CONSISTENT ->
          "It agrees with finite differences of your own loss, so your backward pass is consistent"
              + " with your forward pass: look for the mistake in Mlp, or in the forward pass that"
              + " Backprop repeats.";
      case INCONSISTENT ->
          "It disagrees with finite differences of your own loss: look for the mistake in backward.";
      case UNKNOWN -> "Your Mlp could not be used to say more.";
    };
  }

  private enum Agreement {
    CONSISTENT,
    INCONSISTENT,
    UNKNOWN
  }

  private static Agreement agreement(
      RecordedEvidence reference, RecordedEvidence submitted, double[] gradient) {
    double[] slopes = submitted.doubles("slopes of your loss");
    int agreeing = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      if (!Double.isFinite(slopes[i])) {
        return Agreement.UNKNOWN;
      }
      double slope = dot(gradient, reference.doubles("direction " + (i + 1)));
      if (Math.abs(slope - slopes[i]) <= SLOPE_TOLERANCE * Math.max(1, Math.abs(slopes[i]))) {
        agreeing++;
      }
    }
    return agreeing > DIRECTIONS / 2 ? Agreement.CONSISTENT : Agreement.INCONSISTENT;
  }

  /// `max |got - ratio * expected|`; NaN if anything is.
  private static double distance(double[] got, double[] expected, double ratio) {
    double distance = 0;
    for (int i = 0; i < got.length; i++) {
      distance = Math.max(distance, Math.abs(got[i] - ratio * expected[i]));
    }
    return distance;
  }

  /// The number that comes nearest to `got / expected` in the sense of least squares.
  private static double ratio(double[] got, double[] expected) {
    return dot(got, expected) / dot(expected, expected);
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
