package s898.pset5;

/// A prompt as training data: attention whose forward pass is a step of learning (von Oswald and
/// others, Transformers learn in-context by gradient descent, 2023, proposition 1).
public final class InContext {
  private InContext() {}

  /// Weights of one layer of linear attention that predicts as one step of gradient descent does.
  ///
  /// Tokens are rows `e_i = (x_i, y_i)` of d + 1 numbers for i = 1 ... N, and the last is `e_q =
  /// (x_q, 0)`. The layer returns `1/N sum_i (e_q Wq . e_i Wk) e_i Wv Wo`, over all tokens, the
  /// last one too, and its last number is the prediction. It has to be `eta / N sum_i y_i (x_i .
  /// x_q)`, which is what a linear model predicts after one step from zero on half the mean squared
  /// error.
  ///
  /// @param d the number of inputs
  /// @param eta the learning rate
  /// @return Wq, Wk, Wv, Wo, each (d + 1, d + 1)
  public static double[][][] inContextGdWeights(int d, double eta) {
    var inputs = new double[d + 1][d + 1];
    for (int i = 0; i < d; i++) {
      inputs[i][i] = 1;
    }
    var target = new double[d + 1][d + 1];
    target[d][d] = eta;
    var output = new double[d + 1][d + 1];
    output[d][d] = eta;
    return new double[][][] {inputs, inputs, target, output};
  }
}
