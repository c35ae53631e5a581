package checks.pset5;

import dev.argmax.kit.Check;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;
import java.util.Arrays;
import java.util.HashSet;

/// Inputs are what they were, and attacks came back that moved them. Whether these are right, other
/// test cases say.
public final class UntouchedCheck implements Check {
  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    for (var name : new String[] {"inputs afterwards", "start afterwards"}) {
      if (!Arrays.equals(reference.doubles(name), submitted.doubles(name))) {
        return Judgement.fail("What was passed in has changed afterwards.");
      }
    }
    double[] inputs = reference.doubles("inputs afterwards");
    for (var name : new String[] {"by fgsm", "by pgd"}) {
      double[] attack = submitted.doubles(name);
      int moved = 0;
      var values = new HashSet<Double>();
      for (int i = 0; i < attack.length; i++) {
        boolean isInput = attack[i] >= 0 && attack[i] <= 1;
        moved += isInput && attack[i] != inputs[i] && values.add(attack[i]) ? 1 : 0;
      }
      if (2 * moved <= attack.length) {
        return Judgement.fail("The attack " + name + " hardly moves anything.");
      }
    }
    return Judgement.pass();
  }
}
