package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.util.function.UnaryOperator;
import s898.pset2.Equivariance;

/// How far six functions are from commuting with shifts; for two of them it is nothing.
public final class Meter implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      NDArray x = draw.normal(manager, DataType.FLOAT64, 2, 3, 6, 10);
      NDArray place = draw.normal(manager, DataType.FLOAT64, 1, 1, 6, 10);
      int[][] shifts = {{1, 0}, {0, 2}, {-2, 3}, {7, -1}, {0, 0}};
      record(out, "relu", f -> f.maximum(0), x, shifts);
      record(out, "square of the first channel", f -> f.get(":, :1").square(), x, shifts);
      record(out, "position added", f -> f.add(place), x, shifts);
      record(out, "every second place", f -> f.get(":, :, ::2, ::2"), x, shifts);
      record(out, "left and right exchanged", f -> f.flip(3), x, shifts);
      record(out, "neighbour without edge", Meter::difference, x, shifts);
    }
  }

  private static void record(
      Evidence out, String name, UnaryOperator<NDArray> f, NDArray x, int[][] shifts) {
    out.doubles(name, Equivariance.equivarianceError(f, x, shifts));
  }

  private static NDArray difference(NDArray f) {
    return f.get(":, :, :, 1:").sub(f.get(":, :, :, :-1"));
  }
}
