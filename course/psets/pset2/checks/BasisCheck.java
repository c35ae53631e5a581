package checks.pset2;

import dev.argmax.kit.HomeCheck;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;

/// Two independent matrices, each with one number on the diagonal and one off it: a basis of all
/// that commutes with every permutation.
public final class BasisCheck implements HomeCheck {
  private static final double ERROR = 1e-10;

  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    for (var name : reference.names()) {
      int n = (int) reference.shape(name)[1];
      double[] entries = submitted.doubles(name);
      for (int k = 0; k < 2; k++) {
        for (int i = 0; i < n * n; i++) {
          int like = k * n * n + (i % (n + 1) == 0 ? 0 : 1);
          if (!(Math.abs(entries[k * n * n + i] - entries[like]) <= ERROR)) {
            return Judgement.fail(
                "matrix %d of size %d does not commute with every permutation".formatted(k + 1, n));
          }
        }
      }
      double determinant = entries[0] * entries[n * n + 1] - entries[1] * entries[n * n];
      if (!(Math.abs(determinant) > 1e-6)) {
        return Judgement.fail("the matrices of size %d are multiples of each other".formatted(n));
      }
    }
    return Judgement.pass();
  }
}
