package checks.pset2;

import dev.argmax.kit.HomeCheck;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;

/// Two graphs that colour refinement cannot tell apart, with different numbers of triangles. Then
/// they cannot be the same graph either.
public final class TriangleCheck implements HomeCheck {
  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    try {
      var pair = SmallGraph.pair(submitted.longs("graphs"), false);
      if (Refinement.separates(pair, false)) {
        return Judgement.fail("Colour refinement tells these graphs apart.");
      }
      int first = pair.get(0).triangles();
      return first == pair.get(1).triangles()
          ? Judgement.fail("Both graphs have %d triangles.".formatted(first))
          : Judgement.pass();
    } catch (SmallGraph.Malformed e) {
      return Judgement.fail(String.valueOf(e.getMessage()));
    }
  }
}
