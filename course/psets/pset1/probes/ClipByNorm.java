package probes.pset1;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Optimizers;

/// Gradients far above the bound, just below it, and all zero.
public final class ClipByNorm implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var steps = new Steps(draw, manager);
      double max = draw.uniform(0.5, 2);
      var large = steps.gradients(50);
      out.doubles("large gradients", Steps.flat(Optimizers.clipByGlobalNorm(large, max)));
      var small = steps.gradients(1);
      double norm = norm(Steps.flat(small));
      var clipped = Optimizers.clipByGlobalNorm(small, norm * draw.uniform(1.05, 1.5));
      out.doubles("gradients below the bound", Steps.flat(clipped));
      var above = Optimizers.clipByGlobalNorm(small, norm * draw.uniform(0.6, 0.95));
      out.doubles("gradients just above the bound", Steps.flat(above));
      var mixed = steps.zeros();
      mixed.set(1, large.get(1));
      out.doubles("one array alone", Steps.flat(Optimizers.clipByGlobalNorm(mixed, max)));
      var none = Steps.flat(Optimizers.clipByGlobalNorm(steps.zeros(), max));
      out.bool("zeros stay zeros", norm(none) == 0);
    }
  }

  private static double norm(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
