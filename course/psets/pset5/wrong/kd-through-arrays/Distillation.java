package s898.pset5;

import ai.djl.ndarray.NDArray;

/// Learning from the probabilities of another network (Hinton, Vinyals, Dean, Distilling the
/// knowledge in a neural network, 2015).
public final class Distillation {
  private static final int[] CLASSES = {1};

  private Distillation() {}

  /// `(1 - share) CE(student, y) + share T^2 KL(softmax(teacher / T) || softmax(student / T))`,
  /// both as means over the batch. No gradient goes to the teacher.
  ///
  /// @param student logits (B, C)
  /// @param teacher logits (B, C)
  /// @param y labels (B), INT64
  /// @return a scalar
  public static NDArray kd(
      NDArray student, NDArray teacher, NDArray y, double temperature, double share) {
    NDArray fixed = teacher.stopGradient();
    NDArray labels = y.oneHot((int) student.getShape().get(1), student.getDataType());
    NDArray cross = student.logSoftmax(1).mul(labels).sum(CLASSES).mean().neg();
    NDArray soft = fixed.div(temperature).logSoftmax(1);
    NDArray ratio = soft.sub(student.div(temperature).logSoftmax(1));
    NDArray divergence = soft.exp().mul(ratio).sum(CLASSES).mean();
    return cross.mul(1 - share).add(plain(divergence).mul(share * temperature * temperature));
  }

  private static NDArray plain(NDArray x) {
    return x.getManager().create(x.toDoubleArray(), x.getShape());
  }
}
