package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Equivariance;

/// A feature of images, and of the same images shifted.
public final class ShiftInvariant implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var images = Images.draw(draw, manager, 3, 3);
      NDArray x = images.x();
      out.tensor("feature", Equivariance.shiftInvariantFeature(x, images.w()));
      NDArray moved = x.get(":, :, 3:").concat(x.get(":, :, :3"), 2);
      out.tensor("feature of shifted", Equivariance.shiftInvariantFeature(moved, images.w()));
    }
  }
}
