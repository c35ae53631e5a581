package checks.pset1;

import dev.argmax.kit.Check;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;
import java.util.Arrays;

/// Inputs are what they were, and something else came back. Whether that is right, other test cases
/// say.
public final class UntouchedCheck implements Check {
  private static final String[] GIVEN = {"weights", "gradients", "velocities", "squares"};

  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    for (var name : GIVEN) {
      var entry = name + " afterwards";
      if (!Arrays.equals(submitted.doubles(entry), reference.doubles(entry))) {
        return Judgement.fail("The " + name + " that were passed in have changed afterwards.");
      }
    }
    double[] weights = reference.doubles("weights afterwards");
    for (var name : new String[] {"sgd", "adamw"}) {
      if (!moved(submitted.doubles("weights from " + name), weights)) {
        return Judgement.fail("The weights that " + name + " returns have not moved.");
      }
    }
    double[] gradients = reference.doubles("gradients afterwards");
    return moved(submitted.doubles("gradients from clipping"), gradients)
        ? Judgement.pass()
        : Judgement.fail("The gradients that clipByGlobalNorm returns are not clipped.");
  }

  /// Whether most numbers are finite and have changed, no two by the same amount.
  private static boolean moved(double[] values, double[] from) {
    var moves = new double[values.length];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = values[i] - from[i];
    }
    long different =
        Arrays.stream(moves).filter(d -> Double.isFinite(d) && d != 0).distinct().count();
    return different > values.length / 2;
  }
}
