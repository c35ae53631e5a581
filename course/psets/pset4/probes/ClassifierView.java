package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Sphere;

/// Logits of anchors over their candidates.
public final class ClassifierView implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int[] n = draw.distinctSizes(3);
        NDArray anchors = draw.normal(manager, DataType.FLOAT64, n[0], n[1]);
        var candidates = new NDArray[n[0]];
        for (int k = 0; k < candidates.length; k++) {
          candidates[k] = draw.normal(manager, DataType.FLOAT64, n[2], n[1]);
        }
        out.tensor(
            "logits " + i, Sphere.classifierView(anchors, candidates, draw.uniform(0.1, 0.5)));
      }
    }
  }
}
