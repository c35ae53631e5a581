package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Draw;

/// Drawn sequences and the parameters of a language model whose body mixes each place with the
/// average of those before it.
///
/// @param tokens (N, T)
/// @param p E (V, D), P (T, D), U (D, V), and the body's matrix (D, D)
record Language(NDArray tokens, NDList p) {
  static final int VOCABULARY = 7;
  static final int LENGTH = 9;

  static Language draw(Draw draw, NDManager manager, int sequences) {
    int width = draw.between(4, 6);
    NDArray tokens = draw.labels(manager, VOCABULARY, sequences * LENGTH);
    return new Language(
        tokens.reshape(sequences, LENGTH),
        new NDList(
            draw.normal(manager, DataType.FLOAT64, VOCABULARY, width),
            draw.normal(manager, DataType.FLOAT64, LENGTH, width),
            draw.normal(manager, DataType.FLOAT64, width, VOCABULARY),
            draw.normal(manager, DataType.FLOAT64, width, width).div(2)));
  }

  static NDArray body(NDArray x, NDList p) {
    int length = (int) x.getShape().get(1);
    var mean = new double[length * length];
    for (int t = 0; t < length; t++) {
      for (int s = 0; s <= t; s++) {
        mean[t * length + s] = 1.0 / (t + 1);
      }
    }
    NDArray before = x.getManager().create(mean, new Shape(length, length));
    return x.add(before.matMul(x).matMul(p.get(0)).tanh());
  }
}
