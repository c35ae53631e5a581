package checks.pset1;

import dev.argmax.kit.RecordedEvidence;
import java.util.SplittableRandom;

/// The sign of a network for exclusive or, at 10 000 points of all sizes that keep 0.01 away from
/// both axes.
public final class XorCheck extends NetCheck {
  private static final int POINTS = 10_000;

  @Override
  int inputs() {
    return 2;
  }

  @Override
  String fault(ReluNet net, RecordedEvidence reference, String which) {
    var fault = tooLarge(net, 3, 4);
    var random = new SplittableRandom(POINTS);
    for (int i = 0; fault.isEmpty() && i < POINTS; i++) {
      double x1 = number(random);
      double x2 = number(random);
      double f = net.at(x1, x2);
      boolean right = x1 > 0 != x2 > 0 ? f > 0 : f < 0;
      if (!right) {
        fault = "at (%.4g, %.4g) it gives %.4g".formatted(x1, x2, f);
      }
    }
    return fault;
  }

  /// Of absolute value 0.01 to 100, every order of magnitude alike.
  private static double number(SplittableRandom random) {
    double size = Math.pow(10, random.nextDouble(-2, 2));
    return random.nextBoolean() ? size : -size;
  }
}
