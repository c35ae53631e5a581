package s898.pset5;

import ai.djl.ndarray.NDArray;

/// Problem 5.7: learning from the probabilities of another network (Hinton, Vinyals, Dean,
/// Distilling the knowledge in a neural network, 2015).
public final class Distillation {
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
    throw new UnsupportedOperationException("not written yet");
  }
}
