package probes.pset4;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.util.Arrays;
import s898.pset4.Encoder;

/// Embeddings by an encoder that was trained on two views of every training example. What the
/// examples have in common is not known here.
public final class SignEncoder implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      NDList init = first(draw, manager);
      int[][] batches = batches(draw);
      NDList trained =
          Encoder.pretrain(
              draw.given(manager, "first views"),
              draw.given(manager, "second views"),
              init,
              batches,
              1.0,
              new NormalisedTemperature(0.5));
      for (var name : new String[] {"to fit on", "held out"}) {
        out.tensor(name, Encoder.embed(draw.given(manager, name), trained));
      }
    }
  }

  private static NDList first(Draw draw, NDManager manager) {
    return new NDList(
        draw.normal(manager, DataType.FLOAT64, 16, 28).div(Math.sqrt(16)),
        draw.normal(manager, DataType.FLOAT64, 28).mul(0.1),
        draw.normal(manager, DataType.FLOAT64, 28, 16).div(Math.sqrt(28)));
  }

  private static int[][] batches(Draw draw) {
    var batches = new int[300][];
    for (int i = 0; i < batches.length; i++) {
      batches[i] = Arrays.copyOf(draw.permutation(512), 64);
    }
    return batches;
  }
}
