package probes.pset1;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import s898.pset1.Optimizers;

/// Twelve steps of AdamW on scripted gradients.
///
/// @param scale of the gradients
/// @param decay of the weights
record AdamwRun(String name, double scale, double eps, double decay) {

  void record(Draw draw, NDManager manager, Evidence out) {
    double rate = draw.uniform(0.01, 0.1);
    double b1 = draw.uniform(0.8, 0.95);
    double b2 = draw.uniform(0.98, 0.999);
    var steps = new Steps(draw, manager);
    var w = steps.weights();
    var m = steps.zeros();
    var v = steps.zeros();
    int n = w.size();
    for (int t = 1; t <= 12; t++) {
      NDList g = steps.gradients(scale);
      NDList next = Optimizers.adamw(w, g, m, v, t, rate, b1, b2, eps, decay);
      w = Steps.part(next, 0, n);
      m = Steps.part(next, n, n);
      v = Steps.part(next, 2 * n, n);
      if (t <= 2 || t == 12) {
        out.doubles("weights after step " + t + " of " + name, Steps.flat(w));
      }
    }
    out.doubles("m at the end of " + name, Steps.flat(m));
    out.doubles("v at the end of " + name, Steps.flat(v));
  }
}
