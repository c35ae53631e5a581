package s898.pset2;

import ai.djl.ndarray.NDArray;

/// Problem 2.6: aggregators in the form `f(sum over neighbours of g(x))`, and graphs that show what
/// they miss.
public final class Aggregators {
  private Aggregators() {}

  /// What every node sends to its neighbours.
  ///
  /// @param x features (n, d), between -3 and 3
  /// @param kind "mean" or "max"
  /// @return messages (n, m), for any m
  public static NDArray g(NDArray x, String kind) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// What a node makes of the sum of the messages that it got; 0 without neighbours.
  ///
  /// @param sum (n, m)
  /// @return (n, d)
  public static NDArray f(NDArray sum, String kind) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Two graphs of equal size that no network with mean aggregation can tell apart, but one with
  /// sums can.
  ///
  /// @return {adjacency 1, {features 1}, adjacency 2, {features 2}}, at most 8 nodes each, every
  ///   node with a neighbour
  public static int[][][] meanBlindPair() {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Two graphs that colour refinement cannot tell apart, with different numbers of triangles.
  ///
  /// @return {adjacency 1, adjacency 2}, at most 8 nodes each
  public static int[][][] trianglePair() {
    throw new UnsupportedOperationException("not written yet");
  }
}
