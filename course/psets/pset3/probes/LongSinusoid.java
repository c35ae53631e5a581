package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Positions;

/// Codes of places far out, where single precision is not enough.
public final class LongSinusoid implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int features = 2 * draw.between(3, 6);
      NDArray codes = Positions.sinusoid(manager, 5_000, features);
      out.tensor("last places", codes.get("4900:"));
    }
  }
}
