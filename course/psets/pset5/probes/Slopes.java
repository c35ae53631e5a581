package probes.pset5;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Robust;

/// Slopes along rays, far out, for networks with large biases and for one that is off.
public final class Slopes implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    for (int i = 1; i <= 4; i++) {
      int[] n = draw.distinctSizes(4);
      int[] widths = {n[0], n[1], n[2], 1};
      double[][][] net = net(draw, i == 4 ? new int[] {n[0], n[3], n[1], n[2], 1} : widths);
      double[] direction = draw.normals(n[0]);
      out.doubles("slope " + i, Robust.slopeAtInfinity(net, direction));
    }
    double[][][] even = {
      {{1, -1}}, {{-3, 2}}, {{2, 0.5, 0}, {2, 0.5, 0}}, {{0, 0, 7}}, {{1}, {1}, {3}}, {{5}}
    };
    out.doubles("slope right", Robust.slopeAtInfinity(even, new double[] {1}));
    out.doubles("slope left", Robust.slopeAtInfinity(even, new double[] {-2}));
  }

  private static double[][][] net(Draw draw, int... widths) {
    var net = new double[2 * (widths.length - 1)][][];
    for (int layer = 0; layer + 1 < widths.length; layer++) {
      var w = new double[widths[layer]][];
      for (int i = 0; i < w.length; i++) {
        w[i] = draw.normals(widths[layer + 1]);
      }
      double[] b = draw.normals(widths[layer + 1]);
      for (int j = 0; j < b.length; j++) {
        b[j] *= 100;
      }
      net[2 * layer] = w;
      net[2 * layer + 1] = new double[][] {b};
    }
    return net;
  }
}
