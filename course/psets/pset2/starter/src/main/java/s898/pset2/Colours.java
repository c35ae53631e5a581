package s898.pset2;

/// Problem 2.3: colour refinement, the one-dimensional Weisfeiler-Leman test (Weisfeiler and Leman,
/// 1968; its part in graph networks: Xu, Hu, Leskovec, Jegelka, How powerful are graph neural
/// networks?, 2019).
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
    throw new UnsupportedOperationException("not written yet");
  }

  /// Whether refinement, run on both graphs at once from a single colour, ever gives them different
  /// numbers of some colour.
  public static boolean distinguishes(int n1, int[][] e1, int n2, int[][] e2) {
    throw new UnsupportedOperationException("not written yet");
  }
}
