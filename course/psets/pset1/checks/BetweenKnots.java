package checks.pset1;

import dev.argmax.kit.RecordedEvidence;
import java.util.SplittableRandom;

/// An interpolant goes through its points and is linear between them, at 500 places.
public final class BetweenKnots extends NetCheck {
  private static final int PLACES = 500;

  @Override
  String fault(ReluNet net, RecordedEvidence reference, String which) {
    double[] knots = reference.doubles("knots" + which);
    double[] values = reference.doubles("values" + which);
    int last = knots.length - 1;
    String fault = tooLarge(net, 2, knots.length + 2);
    for (int i = 0; fault.isEmpty() && i <= last; i++) {
      fault = off(knots[i], net.at(knots[i]), values[i]);
    }
    var random = new SplittableRandom(PLACES);
    for (int i = 0; fault.isEmpty() && i < PLACES; i++) {
      int k = random.nextInt(last);
      double share = random.nextDouble();
      double x = knots[k] + share * (knots[k + 1] - knots[k]);
      fault = off(x, net.at(x), values[k] + share * (values[k + 1] - values[k]));
    }
    return fault;
  }
}
