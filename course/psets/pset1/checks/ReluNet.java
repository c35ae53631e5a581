package checks.pset1;

/// A network that a submission wrote down, run here. Nothing that it says is believed before it is
/// looked at.
final class ReluNet {
  private static final int MAX_MATRICES = 64;

  private final double[] code;
  private int at;
  private final double[][][] matrices;

  /// What was written down is no network; the message says why, for the student.
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  private ReluNet(double[] code) throws Malformed {
    this.code = code;
    this.matrices = new double[count(MAX_MATRICES)][][];
    for (int i = 0; i < matrices.length; i++) {
      matrices[i] = matrix();
    }
    for (; at < code.length; at++) {
      if (code[at] != 0) {
        throw new Malformed("what came out is no network");
      }
    }
  }

  /// Reads a network of `inputs` inputs and one output.
  static ReluNet read(double[] code, int inputs) throws Malformed {
    var net = new ReluNet(code);
    net.requireFitting(inputs);
    return net;
  }

  int layers() {
    return matrices.length / 2;
  }

  /// Of the widest hidden layer; 0 if there is none.
  int width() {
    int width = 0;
    for (int layer = 0; layer + 1 < layers(); layer++) {
      width = Math.max(width, matrices[2 * layer + 1][0].length);
    }
    return width;
  }

  double at(double... x) {
    double[] a = x;
    for (int layer = 0; layer < layers(); layer++) {
      a = affine(a, matrices[2 * layer], matrices[2 * layer + 1][0]);
      for (int j = 0; layer + 1 < layers() && j < a.length; j++) {
        a[j] = Math.max(a[j], 0);
      }
    }
    return a[0];
  }

  private static double[] affine(double[] x, double[][] w, double[] b) {
    double[] z = b.clone();
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < z.length; j++) {
        z[j] += x[i] * w[i][j];
      }
    }
    return z;
  }

  private void requireFitting(int inputs) throws Malformed {
    if (matrices.length == 0 || matrices.length % 2 != 0) {
      throw new Malformed(
          "a network is a weight matrix and a bias for each layer, this has %d matrices"
              .formatted(matrices.length));
    }
    int width = inputs;
    for (int layer = 1; layer <= layers(); layer++) {
      var w = matrices[2 * layer - 2];
      var b = matrices[2 * layer - 1];
      if (w.length != width || w[0].length == 0) {
        throw new Malformed("W%d has %d rows, needed are %d".formatted(layer, w.length, width));
      }
      width = w[0].length;
      if (b.length != 1 || b[0].length != width) {
        throw new Malformed("b%d is not one row of %d".formatted(layer, width));
      }
    }
    if (width != 1) {
      throw new Malformed("the last layer has %d outputs, needed is 1".formatted(width));
    }
  }

  private double[][] matrix() throws Malformed {
    var matrix = new double[count(code.length)][];
    int columns = count(code.length);
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = new double[columns];
      for (int j = 0; j < columns; j++) {
        matrix[i][j] = next();
      }
    }
    return matrix;
  }

  private int count(int max) throws Malformed {
    double number = next();
    if (!(number >= 0 && number <= max && number == Math.rint(number))) {
      throw new Malformed("what came out is no network");
    }
    return (int) number;
  }

  private double next() throws Malformed {
    if (at == code.length) {
      throw new Malformed("what came out is no network");
    }
    return code[at++];
  }
}
