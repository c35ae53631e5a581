package checks.pset4;

import dev.argmax.kit.RecordedEvidence;

/// Matrices as rows.
final class Matrices {
  private Matrices() {}

  static double[][] read(RecordedEvidence evidence, String name) {
    double[] values = evidence.doubles(name);
    int columns = (int) evidence.shape(name)[1];
    var rows = new double[values.length / columns][columns];
    for (int i = 0; i < values.length; i++) {
      rows[i / columns][i % columns] = values[i];
    }
    return rows;
  }

  static double[] times(double[] row, double[][] matrix) {
    var product = new double[matrix[0].length];
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < product.length; j++) {
        product[j] += row[i] * matrix[i][j];
      }
    }
    return product;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
