package checks.pset1;

import dev.argmax.kit.RecordedEvidence;

/// An interpolant is constant on both sides of its knots.
public final class OutsideKnots extends NetCheck {
  private static final double[] DISTANCES = {0.01, 1, 37, 500};

  @Override
  String fault(ReluNet net, RecordedEvidence reference, String which) {
    double[] knots = reference.doubles("knots" + which);
    double[] values = reference.doubles("values" + which);
    int last = knots.length - 1;
    for (double distance : DISTANCES) {
      if (!off(0, net.at(knots[0] - distance), values[0]).isEmpty()) {
        return "left of all knots it is not the first value";
      }
      // Far out, sums of slopes times large numbers cancel: allow for their rounding.
      double right = net.at(knots[last] + distance);
      if (!(Math.abs(right - values[last]) <= ERROR * Math.max(1, distance))) {
        return "right of all knots it is not the last value";
      }
    }
    return "";
  }
}
