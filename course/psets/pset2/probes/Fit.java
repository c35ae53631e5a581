package probes.pset2;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.util.Arrays;
import s898.pset2.Trainer;

/// The parameters after one epoch of eight steps.
public final class Fit implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var sample = Sample.draw(draw, manager);
      double[] normals = draw.normals(7 * (sample.inputs() + sample.classes()));
      int split = 7 * sample.inputs();
      NDList init =
          new NDList(
              manager.create(Arrays.copyOf(normals, split)).reshape(-1, 7).mul(0.3),
              manager.zeros(new Shape(7), DataType.FLOAT64),
              manager
                  .create(Arrays.copyOfRange(normals, split, normals.length))
                  .reshape(7, -1)
                  .mul(0.3),
              manager.zeros(new Shape(sample.classes()), DataType.FLOAT64));
      int[] order = draw.permutation(Sample.ROWS);
      NDList p = Trainer.fit(sample.x(), sample.y(), init, order, 5, 0.03);
      for (int k = 0; k < 4; k++) {
        out.tensor("parameter " + (k + 1), p.get(k));
      }
    }
  }
}
