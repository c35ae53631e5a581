package probes.pset1;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.ReluNets;

/// Interpolating networks for three drawn sets of points.
public class Interpolants implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    for (int i = 1; i <= 3; i++) {
      int n = draw.between(3, 11);
      double[] knots = new double[n];
      double x = draw.uniform(-3, 0);
      for (int k = 0; k < n; k++) {
        knots[k] = x;
        x += draw.uniform(0.2, 1);
      }
      double[] values = draw.normals(n);
      out.doubles("knots " + i, knots.clone());
      out.doubles("values " + i, values.clone());
      out.doubles("network " + i, NetCode.of(ReluNets.interpolant(knots, values)));
    }
  }
}
