package checks.pset2;

import java.util.Arrays;
import java.util.List;

/// A graph that a submission wrote down, of at most 8 nodes, looked at before it is believed.
///
/// @param features one for each node, all 0 where none were asked for
record SmallGraph(int[][] adjacency, int[] features) {
  private static final int MAX = 8;

  /// What was written down is no such graph; the message says why, for the student.
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  /// Two graphs, from the matrices that stand in the code one after the other.
  static List<SmallGraph> pair(long[] code, boolean withFeatures) throws Malformed {
    var reader = new Reader(code);
    var pair = List.of(reader.graph(withFeatures), reader.graph(withFeatures));
    reader.requireEnd();
    if (pair.get(0).size() != pair.get(1).size()) {
      throw new Malformed("the graphs have different numbers of nodes");
    }
    return pair;
  }

  int size() {
    return adjacency.length;
  }

  int degree(int v) {
    return Arrays.stream(adjacency[v]).sum();
  }

  int triangles() {
    int triangles = 0;
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < i; j++) {
        for (int k = 0; k < j; k++) {
          triangles += adjacency[i][j] * adjacency[j][k] * adjacency[k][i];
        }
      }
    }
    return triangles;
  }

  private static final class Reader {
    private final long[] code;
    private int at;

    Reader(long[] code) {
      this.code = code;
    }

    SmallGraph graph(boolean withFeatures) throws Malformed {
      int[][] adjacency = matrix();
      int n = adjacency.length;
      if (n == 0 || n > MAX || adjacency[0].length != n) {
        throw new Malformed("an adjacency matrix is square, with 1 to 8 rows");
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          boolean isLink = adjacency[i][j] == 0 || adjacency[i][j] == 1;
          if (!isLink || adjacency[i][j] != adjacency[j][i] || adjacency[i][i] != 0) {
            throw new Malformed("an adjacency matrix is of 0 and 1, symmetric, 0 on the diagonal");
          }
        }
      }
      int[][] features = withFeatures ? matrix() : new int[1][n];
      if (features.length != 1 || features[0].length != n) {
        throw new Malformed("features are one row, with a number for each node");
      }
      return new SmallGraph(adjacency, features[0]);
    }

    void requireEnd() throws Malformed {
      for (; at < code.length; at++) {
        if (code[at] != 0) {
          throw new Malformed("there is more than two graphs");
        }
      }
    }

    private int[][] matrix() throws Malformed {
      long rows = next();
      long columns = next();
      if (rows < 0 || rows > MAX || columns < 0 || columns > MAX) {
        throw new Malformed("a graph has at most 8 nodes");
      }
      var matrix = new int[(int) rows][(int) columns];
      for (int[] row : matrix) {
        for (int j = 0; j < row.length; j++) {
          row[j] = (int) next();
        }
      }
      return matrix;
    }

    private long next() throws Malformed {
      if (at == code.length) {
        throw new Malformed("there are no two graphs");
      }
      return code[at++];
    }
  }
}
