package checks.pset1;

import dev.argmax.kit.HomeCheck;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;
import java.util.StringJoiner;

/// The predictions of every width are the reference's; then it says what they are worth, which is
/// computed here from the true values.
public final class SweepCheck implements HomeCheck {
  private static final String PREDICTIONS = "predictions by width ";

  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    double[] truth = reference.doubles("truth");
    var risks = new StringJoiner(", ");
    for (var name : reference.names()) {
      if (!name.startsWith(PREDICTIONS)) {
        continue;
      }
      double[] expected = reference.doubles(name);
      double[] got = submitted.doubles(name);
      double error = 0;
      double scale = 1;
      double risk = 0;
      for (int i = 0; i < expected.length; i++) {
        error = Math.max(error, Math.abs(got[i] - expected[i]));
        scale = Math.max(scale, Math.abs(expected[i]));
        risk += (got[i] - truth[i]) * (got[i] - truth[i]) / truth.length;
      }
      if (!(error <= tol.factor() * scale)) {
        return Judgement.fail(
            "%s: off by %.2g where %.2g is allowed".formatted(name, error, tol.factor() * scale));
      }
      risks.add("%s: %.3g".formatted(name.substring(PREDICTIONS.length()), risk));
    }
    return new Judgement(1, "Mean squared error on new points, by width: " + risks);
  }
}
