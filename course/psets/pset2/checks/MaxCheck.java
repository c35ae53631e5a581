package checks.pset2;

import dev.argmax.kit.HomeCheck;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;

/// Soft maxima lie within 0.02 of the true ones.
public final class MaxCheck implements HomeCheck {
  private static final double ERROR = 0.02;

  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    for (int i = 1; i <= 3; i++) {
      double[] truth = reference.doubles("true maxima in graph " + i);
      double[] soft = submitted.doubles("maxima in graph " + i);
      for (int k = 0; k < truth.length; k++) {
        if (!(Math.abs(soft[k] - truth[k]) <= ERROR)) {
          return Judgement.fail(
              "graph %d, node %d, feature %d: %.4g where the largest is %.4g; allowed is %s off"
                  .formatted(i, k / 3, k % 3, soft[k], truth[k], ERROR));
        }
      }
    }
    return Judgement.pass();
  }
}
