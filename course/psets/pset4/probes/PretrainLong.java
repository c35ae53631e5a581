package probes.pset4;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Encoder;

/// Parameters after fifteen steps.
public final class PretrainLong implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var small = SmallEncoder.draw(draw, manager);
      NDList trained =
          Encoder.pretrain(
              small.first(),
              small.second(),
              small.init(),
              SmallEncoder.batches(draw, 15),
              0.3,
              new NormalisedTemperature(0.5));
      for (int i = 0; i < 3; i++) {
        out.tensor("parameter " + (i + 1), trained.get(i));
      }
    }
  }
}
