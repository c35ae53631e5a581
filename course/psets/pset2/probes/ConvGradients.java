package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Convolution;

/// Derivatives of a convolution by its images, its kernels and its bias.
public final class ConvGradients implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int stride = 1; stride <= 2; stride++) {
        int by = stride;
        var images = Images.draw(draw, manager, 3, 2);
        var shape = Convolution.conv2d(images.x(), images.w(), images.bias(), by, 1, 1).getShape();
        NDArray direction = draw.normal(manager, DataType.FLOAT64, shape.getShape());
        var inputs = new NDList(images.x(), images.w(), images.bias());
        NDList gradients =
            Pullback.of(
                inputs,
                direction,
                in -> Convolution.conv2d(in.get(0), in.get(1), in.get(2), by, 1, 1));
        out.tensor("by images, stride " + by, gradients.get(0));
        out.tensor("by kernels, stride " + by, gradients.get(1));
        out.tensor("by bias, stride " + by, gradients.get(2));
      }
    }
  }
}
