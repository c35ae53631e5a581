package probes.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Backprop;
import s898.pset1.Mlp;

/// The gradient of one parameter, for three networks.
///
/// For the first network it also measures how the submission's own loss changes along eight drawn
/// directions, which the check uses to tell a wrong backward pass from a wrong forward pass. These
/// slopes earn nothing.
abstract class GradientProbe implements Probe {
  private static final int DIRECTIONS = 8;
  private static final double STEP = 1e-5;

  private final int parameter;

  GradientProbe(int parameter) {
    this.parameter = parameter;
  }

  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var net = Net.draw(draw, manager, DataType.FLOAT64);
        if (i == 1) {
          recordSlopes(draw, net, out);
        }
        NDList gradients = Backprop.backward(net.x(), net.y(), net.p());
        out.tensor("gradient of network " + i, gradients.get(parameter));
      }
    }
  }

  private void recordSlopes(Draw draw, Net net, Evidence out) {
    var shape = net.p().get(parameter).getShape();
    var slopes = new double[DIRECTIONS];
    for (int i = 0; i < DIRECTIONS; i++) {
      NDArray v = draw.normal(net.x().getManager(), DataType.FLOAT64, shape.getShape());
      out.tensor("direction " + (i + 1), v);
      slopes[i] = (lossAt(net, v.mul(STEP)) - lossAt(net, v.mul(-STEP))) / (2 * STEP);
    }
    out.doubles("slopes of your loss", slopes);
  }

  /// The submission's own loss with one parameter moved; NaN where its forward pass cannot be used.
  private double lossAt(Net net, NDArray move) {
    try {
      var moved = new NDList(net.p());
      moved.set(parameter, moved.get(parameter).add(move));
      return Mlp.crossEntropy(Mlp.forward(net.x(), moved), net.y()).getDouble();
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }
}
