package probes.pset5;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Transfer;

/// The addition after thirty steps, and what it was added to.
public final class LoraLong implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var in = Adapter.draw(draw, manager, false);
      NDList end = Transfer.loraTrain(in.x(), in.y(), in.w(), in.a(), in.b(), in.alpha(), 0.02, 30);
      out.tensor("a", end.get(0));
      out.tensor("b", end.get(1));
      out.tensor("W and its factors afterwards", in.w().sum().add(in.a().sum()).add(in.b().sum()));
    }
  }
}
