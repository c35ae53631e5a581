package checks.pset4;

import dev.argmax.kit.HomeCheck;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;

/// What must not matter does not: how long rows are, in which order pairs come, and for nt-Xent
/// which view is the first. Embeddings that are all the same leave nothing but guessing. The losses
/// themselves are judged by other test cases.
public final class InvarianceCheck implements HomeCheck {
  private static final double ERROR = 1e-8;

  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    long pairs = reference.longs("pairs")[0];
    var fault = fault(submitted, "infoNce", Math.log(pairs), "scaled", "in another order");
    if (fault.isEmpty()) {
      double guess = Math.log(2 * pairs - 1);
      fault = fault(submitted, "ntXent", guess, "scaled", "in another order", "exchanged");
    }
    return fault.isEmpty() ? Judgement.pass() : Judgement.fail(fault);
  }

  private static String fault(
      RecordedEvidence submitted, String loss, double guess, String... changes) {
    double drawn = submitted.doubles(loss + " as drawn")[0];
    for (var change : changes) {
      if (!near(submitted.doubles(loss + " " + change)[0], drawn)) {
        return "%s changes when pairs are %s".formatted(loss, change);
      }
    }
    if (!near(submitted.doubles(loss + " all the same")[0], guess)) {
      return loss + " of embeddings that are all the same is not that of a guess";
    }
    return near(drawn, guess) ? loss + " does not depend on the embeddings" : "";
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= ERROR * Math.max(1, Math.abs(b));
  }
}
