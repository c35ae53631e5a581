package probes.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.util.Arrays;
import s898.pset1.TrainingLoop;

/// 140 steps with batches of 4 MiB: more than the box holds, unless each step lets go of what it
/// made.
public final class TrainInLittleMemory implements Probe {
  private static final int ROWS = 512;
  private static final int INPUTS = 2048;
  private static final int STEPS = 140;

  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      NDArray x = draw.uniform(manager, -1, 1, DataType.FLOAT32, ROWS, INPUTS);
      NDArray y = draw.labels(manager, 3, ROWS);
      var init = Task.parameters(draw, manager, DataType.FLOAT32, INPUTS, 4, 5, 3);
      var batches = new int[STEPS][];
      Arrays.fill(batches, draw.permutation(ROWS));
      var end = TrainingLoop.train(new TanhNet(), x, y, init, batches, 0.002);
      for (int i = 0; i < 6; i++) {
        out.tensor("parameter " + (i + 1), end.get(i));
      }
    }
  }
}
