package probes.toy;
import dev.argmax.kit.*;
public final class Doubled implements Probe {
  public void run(Draw draw, Evidence out) {
    try (var m = ai.djl.ndarray.NDManager.newBaseManager()) {
      out.tensor("y", s898.toy.Doubling.twice(draw.normal(m, ai.djl.ndarray.types.DataType.FLOAT64, 3, 2)));
    }
  }
}
