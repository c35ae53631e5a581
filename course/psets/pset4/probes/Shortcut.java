package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import s898.pset4.Simplicity;

/// What a network that was trained where there are two ways to the label says of new inputs, and of
/// the same with one of the ways led astray.
public final class Shortcut implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      NDList init =
          new NDList(
              draw.normal(manager, DataType.FLOAT64, 7, 16).mul(0.3),
              draw.normal(manager, DataType.FLOAT64, 16).mul(0.1),
              draw.normal(manager, DataType.FLOAT64, 16, 2).mul(0.3),
              draw.normal(manager, DataType.FLOAT64, 2).mul(0.1));
      var batches = new int[200][];
      for (int i = 0; i < batches.length; i++) {
        batches[i] = Arrays.copyOf(draw.permutation(256), 32);
      }
      UnaryOperator<NDArray> trained =
          Simplicity.fitShortcut(
              draw.given(manager, "inputs"), draw.given(manager, "labels"), init, batches, 0.3);
      for (var name : new String[] {"as drawn", "simple exchanged", "complex exchanged"}) {
        out.tensor(name, trained.apply(draw.given(manager, name)));
      }
    }
  }
}
