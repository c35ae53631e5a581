package probes.pset1;

/// A network as a vector of fixed length, so that its evidence has one shape whatever its size.
///
/// The number of matrices comes first, then of each the rows, the columns and the entries, then
/// zeros.
final class NetCode {
  static final int LENGTH = 512;

  private final double[] code = new double[LENGTH];
  private int size;

  private NetCode() {}

  /// @throws IllegalArgumentException saying what is no network
  static double[] of(double[][][] net) {
    var writer = new NetCode();
    writer.put(net.length);
    for (int i = 0; i < net.length; i++) {
      writer.put(i, net[i]);
    }
    return writer.code;
  }

  private void put(int number, double[][] matrix) {
    put(matrix.length);
    put(matrix.length == 0 ? 0 : matrix[0].length);
    for (var row : matrix) {
      if (row.length != matrix[0].length) {
        throw new IllegalArgumentException(
            "the rows of matrix " + number + " of the network have different lengths");
      }
      for (double entry : row) {
        put(entry);
      }
    }
  }

  private void put(double number) {
    if (size == LENGTH) {
      throw new IllegalArgumentException(
          "the network has more numbers than any that keeps to the allowed width and depth");
    }
    code[size++] = number;
  }
}
