package probes.pset2;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Convolution;

/// Convolutions with strides and dilations, and with both and padding.
public final class ConvStrideDilation implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var strided = Images.draw(draw, manager, 3, 2);
      out.tensor("stride 2", Convolution.conv2d(strided.x(), strided.w(), strided.bias(), 2, 0, 1));
      var dilated = Images.draw(draw, manager, 2, 3);
      out.tensor(
          "dilation 2", Convolution.conv2d(dilated.x(), dilated.w(), dilated.bias(), 1, 0, 2));
      var all = Images.draw(draw, manager, 3, 2);
      out.tensor("everything", Convolution.conv2d(all.x(), all.w(), all.bias(), 3, 2, 2));
    }
  }
}
