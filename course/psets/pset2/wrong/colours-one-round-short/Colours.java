package s898.pset2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Colour refinement, the one-dimensional Weisfeiler-Leman test (Weisfeiler and Leman, 1968; its
/// part in graph networks: Xu, Hu, Leskovec, Jegelka, How powerful are graph neural networks?,
/// 2019).
///
/// Graphs are undirected, without loops, and each edge is listed once.
public final class Colours {
  private Colours() {}

  /// The colours after some rounds. In a round, two nodes keep the same colour if they had the same
  /// and their neighbours had the same colours, each as often.
  ///
  /// @param n nodes 0..n-1
  /// @param edges pairs of nodes
  /// @param init the first colours (n)
  /// @return colours (n); only which of them are equal matters
  public static int[] wl(int n, int[][] edges, int[] init, int rounds) {
    var neighbours = neighbours(n, edges);
    int[] colours = init.clone();
    for (int round = 0; round + 1 < rounds; round++) {
      colours = refined(neighbours, colours);
    }
    return colours;
  }

  /// Whether refinement, run on both graphs at once from a single colour, ever gives them different
  /// numbers of some colour.
  public static boolean distinguishes(int n1, int[][] e1, int n2, int[][] e2) {
    int n = n1 + n2;
    var edges = new int[e1.length + e2.length][];
    for (int i = 0; i < edges.length; i++) {
      edges[i] =
          i < e1.length ? e1[i] : new int[] {n1 + e2[i - e1.length][0], n1 + e2[i - e1.length][1]};
    }
    int[] colours = wl(n, edges, new int[n], n);
    int[] first = Arrays.copyOfRange(colours, 0, n1);
    int[] second = Arrays.copyOfRange(colours, n1, n);
    Arrays.sort(first);
    Arrays.sort(second);
    return !Arrays.equals(first, second);
  }

  private static int[] refined(List<List<Integer>> neighbours, int[] colours) {
    Map<List<Integer>, Integer> names = new HashMap<>();
    var refined = new int[colours.length];
    for (int v = 0; v < refined.length; v++) {
      List<Integer> seen = new ArrayList<>();
      for (int u : neighbours.get(v)) {
        seen.add(colours[u]);
      }
      seen.sort(null);
      seen.add(colours[v]);
      refined[v] = names.computeIfAbsent(seen, _ -> names.size());
    }
    return refined;
  }

  private static List<List<Integer>> neighbours(int n, int[][] edges) {
    var neighbours = new ArrayList<List<Integer>>();
    for (int v = 0; v < n; v++) {
      neighbours.add(new ArrayList<>());
    }
    for (int[] edge : edges) {
      neighbours.get(edge[0]).add(edge[1]);
      neighbours.get(edge[1]).add(edge[0]);
    }
    return neighbours;
  }
}
