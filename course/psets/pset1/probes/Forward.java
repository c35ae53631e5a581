package probes.pset1;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Mlp;

/// Logits in double precision, for three networks.
public final class Forward implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var net = Net.draw(draw, manager, DataType.FLOAT64);
        out.tensor("logits of network " + i, Mlp.forward(net.x(), net.p()));
      }
    }
  }
}
