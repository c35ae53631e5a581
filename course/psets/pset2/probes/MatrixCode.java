package probes.pset2;

import java.util.ArrayList;
import java.util.Arrays;

/// Small integer matrices as a vector of fixed length: of each the rows, the columns and the
/// entries, then zeros.
final class MatrixCode {
  private static final int LENGTH = 256;

  private MatrixCode() {}

  /// @throws IllegalArgumentException if they are larger than any that were asked for
  static long[] of(int[][][] matrices) {
    var code = new ArrayList<Long>();
    for (int[][] matrix : matrices) {
      code.add((long) matrix.length);
      code.add(matrix.length == 0 ? 0L : matrix[0].length);
      for (int[] row : matrix) {
        for (int entry : row) {
          code.add((long) entry);
        }
      }
    }
    if (code.size() > LENGTH) {
      throw new IllegalArgumentException("the graphs have more than 8 nodes");
    }
    return Arrays.copyOf(code.stream().mapToLong(Long::longValue).toArray(), LENGTH);
  }
}
