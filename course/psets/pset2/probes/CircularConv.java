package probes.pset2;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Equivariance;

/// Convolutions around the edges.
public final class CircularConv implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int[][] kernels = {{3, 5}, {1, 3}, {5, 1}};
      for (int i = 0; i < kernels.length; i++) {
        var images = Images.draw(draw, manager, kernels[i]);
        out.tensor("images " + (i + 1), Equivariance.circularConv(images.x(), images.w()));
      }
    }
  }
}
