package probes.pset2;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Trainer;

/// The first weights made of given normal numbers.
public final class FirstWeights implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        int[] n = draw.distinctSizes(3);
        double[] normals = draw.normals(n[0] * n[1] + n[1] * n[2]);
        NDList p = Trainer.init(manager, normals, n[0], n[1], n[2]);
        for (int k = 0; k < 4; k++) {
          out.tensor("parameter " + (k + 1) + " of network " + i, p.get(k));
        }
      }
    }
  }
}
