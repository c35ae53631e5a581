package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Attention;

/// Derivatives by queries, keys and values.
public final class AttentionGradients implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var heads = Heads.draw(draw, manager);
      long[] shape = heads.q().getShape().getShape().clone();
      shape[3] = heads.v().getShape().get(3);
      NDArray direction = draw.normal(manager, DataType.FLOAT64, shape);
      NDList gradients =
          Pullback.of(
              new NDList(heads.q(), heads.k(), heads.v()),
              direction,
              in -> Attention.attention(in.get(0), in.get(1), in.get(2), heads.mask()));
      out.tensor("by queries", gradients.get(0));
      out.tensor("by keys", gradients.get(1));
      out.tensor("by values", gradients.get(2));
    }
  }
}
