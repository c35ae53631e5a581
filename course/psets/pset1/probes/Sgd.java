package probes.pset1;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Optimizers;

/// Twelve steps of SGD on scripted gradients, twice: the second time without momentum and decay.
public final class Sgd implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int run = 1; run <= 2; run++) {
        double momentum = run == 1 ? draw.uniform(0.5, 0.95) : 0;
        double decay = run == 1 ? draw.uniform(0.01, 0.2) : 0;
        double rate = draw.uniform(0.01, 0.2);
        var steps = new Steps(draw, manager);
        var w = steps.weights();
        var v = steps.zeros();
        int n = w.size();
        for (int t = 1; t <= 12; t++) {
          var next = Optimizers.sgd(w, steps.gradients(1), v, rate, momentum, decay);
          w = Steps.part(next, 0, n);
          v = Steps.part(next, n, n);
          if (t <= 2 || t == 12) {
            out.doubles("weights after step " + t + " of run " + run, Steps.flat(w));
          }
        }
        out.doubles("velocities at the end of run " + run, Steps.flat(v));
      }
    }
  }
}
