package probes.pset1;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Optimizers;

/// What was given to the optimizers, afterwards, and how the weights that came back differ from it.
public final class Untouched implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var steps = new Steps(draw, manager);
      NDList w = steps.weights();
      NDList g = steps.gradients(3);
      NDList m = steps.gradients(0.1);
      NDList v = square(steps.gradients(1));
      NDList sgd = Optimizers.sgd(w, g, m, 0.1, 0.9, 0.05);
      NDList adamw = Optimizers.adamw(w, g, m, v, 3, 0.1, 0.9, 0.99, 1e-8, 0.05);
      NDList clipped = Optimizers.clipByGlobalNorm(g, 0.5);
      out.doubles("weights afterwards", Steps.flat(w));
      out.doubles("gradients afterwards", Steps.flat(g));
      out.doubles("velocities afterwards", Steps.flat(m));
      out.doubles("squares afterwards", Steps.flat(v));
      out.doubles("weights from sgd", Steps.flat(Steps.part(sgd, 0, w.size())));
      out.doubles("weights from adamw", Steps.flat(Steps.part(adamw, 0, w.size())));
      out.doubles("gradients from clipping", Steps.flat(clipped));
    }
  }

  private static NDList square(NDList list) {
    var squares = new NDList();
    list.forEach(one -> squares.add(one.mul(one)));
    return squares;
  }
}
