package probes.pset3;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Decoder;

/// Two decoders that take turns.
public final class TwoDecoders implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var first = BlockCase.draw(draw, manager);
      var second = BlockCase.draw(draw, manager);
      var one = new Decoder(first.p(), first.heads());
      var other = new Decoder(second.p(), second.heads());
      for (int t = 0; t < 5; t++) {
        out.tensor("first, place " + t, one.step(first.place(t)));
        if (t % 2 == 0) {
          out.tensor("second, place " + t, other.step(second.place(t)));
        }
      }
    }
  }
}
