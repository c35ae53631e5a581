package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Robust;

/// Accuracies of groups, one of which is empty.
public final class GroupAccuracy implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int[] n = draw.distinctSizes(1);
        NDArray logits = draw.normal(manager, DataType.FLOAT64, 60, n[0]);
        NDArray y = draw.labels(manager, n[0], 60);
        long[] group = draw.labels(manager, 4, 60).toLongArray();
        for (int k = 0; k < group.length; k++) {
          group[k] = group[k] == i ? 4 : group[k];
        }
        NDArray groups = manager.create(group);
        out.doubles("accuracies " + i, Robust.groupAccuracy(logits, y, groups, 5));
      }
    }
  }
}
