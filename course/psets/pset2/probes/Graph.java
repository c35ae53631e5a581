package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Draw;
import java.util.ArrayList;

/// A drawn undirected graph without loops.
///
/// @param edges each once, as a pair
record Graph(int n, int[][] edges) {

  /// @param likely the probability of every edge
  static Graph draw(Draw draw, int n, double likely) {
    var edges = new ArrayList<int[]>();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (draw.uniform(0, 1) < likely) {
          edges.add(new int[] {i, j});
        }
      }
    }
    return new Graph(n, edges.toArray(int[][]::new));
  }

  /// A tree: every node hangs on an earlier one.
  static Graph tree(Draw draw, int n) {
    var edges = new int[n - 1][];
    for (int i = 1; i < n; i++) {
      edges[i - 1] = new int[] {draw.between(0, i - 1), i};
    }
    return new Graph(n, edges);
  }

  /// Cycles of these lengths side by side.
  static Graph cycles(int... lengths) {
    var edges = new ArrayList<int[]>();
    int first = 0;
    for (int length : lengths) {
      for (int i = 0; i < length; i++) {
        edges.add(new int[] {first + i, first + (i + 1) % length});
      }
      first += length;
    }
    return new Graph(first, edges.toArray(int[][]::new));
  }

  /// On a 4 by 4 torus, an edge between places that differ by one of `steps` or its opposite.
  static Graph torus(int[]... steps) {
    var edges = new ArrayList<int[]>();
    for (int i = 0; i < 16; i++) {
      for (int[] step : steps) {
        int j = (i / 4 + step[0]) % 4 * 4 + (i % 4 + step[1]) % 4;
        int low = Math.min(i, j);
        int high = Math.max(i, j);
        if (edges.stream().noneMatch(e -> e[0] == low && e[1] == high)) {
          edges.add(new int[] {low, high});
        }
      }
    }
    return new Graph(16, edges.toArray(int[][]::new));
  }

  /// The same graph with other numbers for its nodes.
  Graph renumbered(Draw draw) {
    int[] to = draw.permutation(n);
    var renumbered = new ArrayList<int[]>();
    for (int e : draw.permutation(edges.length)) {
      renumbered.add(new int[] {to[edges[e][1]], to[edges[e][0]]});
    }
    return new Graph(n, renumbered.toArray(int[][]::new));
  }

  NDArray adjacency(NDManager manager) {
    var entries = new double[n * n];
    for (int[] edge : edges) {
      entries[edge[0] * n + edge[1]] = 1;
      entries[edge[1] * n + edge[0]] = 1;
    }
    return manager.create(entries, new Shape(n, n));
  }
}
