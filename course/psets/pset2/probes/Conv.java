package probes.pset2;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Convolution;

/// Convolutions of stride 1, with and without padding, with one weight a channel too.
public final class Conv implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var plain = Images.draw(draw, manager, 2, 3);
      out.tensor("no padding", Convolution.conv2d(plain.x(), plain.w(), plain.bias(), 1, 0, 1));
      var padded = Images.draw(draw, manager, 3, 2);
      out.tensor("padding", Convolution.conv2d(padded.x(), padded.w(), padded.bias(), 1, 2, 1));
      var point = Images.draw(draw, manager, 1, 1);
      out.tensor("one by one", Convolution.conv2d(point.x(), point.w(), point.bias(), 1, 0, 1));
    }
  }
}
