package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import s898.pset5.Loss;

/// A drawn classifier with one hidden layer of tanh, or without it, and inputs between 0 and 1.
///
/// @param p of the network
/// @param x (B, n)
/// @param y (B)
record Victim(NDList p, NDArray x, NDArray y, boolean linear) implements Loss {
  private static final int[] CLASSES = {1};

  static Victim draw(Draw draw, NDManager manager, boolean linear) {
    int[] n = draw.distinctSizes(3);
    NDList p = TanhNet.parameters(draw, manager, n[0], linear ? n[1] : 9, n[1]);
    NDArray x = draw.uniform(manager, 0, 1, DataType.FLOAT64, n[2], n[0]);
    return new Victim(p, x, draw.labels(manager, n[1], n[2]), linear);
  }

  @Override
  public NDArray of(NDArray inputs, NDArray labels) {
    NDArray logits =
        linear ? inputs.matMul(p.get(0)).add(p.get(1)) : new TanhNet().of(inputs.mul(8), p);
    int classes = (int) logits.getShape().get(1);
    NDArray oneHot = labels.oneHot(classes, logits.getDataType());
    return logits.logSoftmax(1).mul(oneHot).sum(CLASSES).mean().neg();
  }
}
