package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Distillation;

/// Derivatives by the student, and by the teacher, which has none.
public final class KdGradients implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int[] n = draw.distinctSizes(2);
      NDArray student = draw.normal(manager, DataType.FLOAT64, n[0], n[1]).mul(2);
      NDArray teacher = draw.normal(manager, DataType.FLOAT64, n[0], n[1]).mul(2);
      NDArray y = draw.labels(manager, n[1], n[0]);
      NDList gradients =
          Pullback.of(
              new NDList(student, teacher),
              manager.create(1.0),
              in -> Distillation.kd(in.get(0), in.get(1), y, 3, 0.6));
      out.tensor("by student", gradients.get(0));
      out.doubles(
          "by teacher", gradients.get(1).toType(DataType.FLOAT64, true).abs().max().getDouble());
    }
  }
}
