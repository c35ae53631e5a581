package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Simplicity;

/// How much five classifiers rely on single features.
public final class Reliance implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int rows = 97;
      NDArray x = draw.normal(manager, DataType.FLOAT64, rows, 6);
      NDArray weights = draw.normal(manager, DataType.FLOAT64, 6);
      int[][] groups = {{0}, {1}, {2}, {3}, {4}, {5}};
      var from = new int[groups.length][];
      for (int g = 0; g < groups.length; g++) {
        from[g] = draw.permutation(rows);
      }
      var classifiers = Classifiers.all(weights);
      for (int i = 0; i < classifiers.size(); i++) {
        NDArray y = noisy(draw, classifiers.get(i).apply(x).argMax(1));
        double[] reliance = Simplicity.reliance(classifiers.get(i), x, y, groups, from);
        out.doubles("reliance of classifier " + (i + 1), reliance);
      }
    }
  }

  /// What the classifier says, and in one of five rows at random.
  private static NDArray noisy(Draw draw, NDArray right) {
    long[] labels = right.toLongArray();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = draw.between(1, 5) == 1 ? draw.between(0, 1) : labels[i];
    }
    return right.getManager().create(labels);
  }
}
