package s898.pset2;

import ai.djl.ndarray.NDArray;

/// Aggregators in the form `f(sum over neighbours of g(x))`, and graphs that show what they miss.
public final class Aggregators {
  /// How sharp the soft maximum is: with up to 20 neighbours it is at most `ln 20 / 200 = 0.015`
  /// too large, and `exp(3 * 200)` is still a number.
  private static final double SHARPNESS = 200;

  private Aggregators() {}

  /// What every node sends to its neighbours.
  ///
  /// @param x features (n, d), between -3 and 3
  /// @param kind "mean" or "max"
  /// @return messages (n, m), for any m
  public static NDArray g(NDArray x, String kind) {
    return kind.equals("mean")
        ? x.concat(x.getManager().ones(x.getShape(), x.getDataType()), 1)
        : x.mul(SHARPNESS).exp();
  }

  /// What a node makes of the sum of the messages that it got; 0 without neighbours.
  ///
  /// @param sum (n, m)
  /// @return (n, d)
  public static NDArray f(NDArray sum, String kind) {
    if (kind.equals("mean")) {
      long d = sum.getShape().get(1) / 2;
      return sum.get(":, :{}", d);
    }
    NDArray lonely = sum.eq(0).toType(sum.getDataType(), false);
    return sum.add(lonely).log().div(SHARPNESS);
  }

  /// Two graphs of equal size that no network with mean aggregation can tell apart, but one with
  /// sums can. Where all features are equal, a mean of neighbours is what each of them is: degrees
  /// are lost.
  ///
  /// @return {adjacency 1, {features 1}, adjacency 2, {features 2}}, at most 8 nodes each, every
  ///   node with a neighbour
  public static int[][][] meanBlindPair() {
    int[][] cycle = {{0, 1, 0, 1}, {1, 0, 1, 0}, {0, 1, 0, 1}, {1, 0, 1, 0}};
    int[][] complete = {{0, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 0, 1}, {1, 1, 1, 0}};
    int[][] same = {{1, 1, 1, 1}};
    return new int[][][] {cycle, same, complete, same};
  }

  /// Two graphs that colour refinement cannot tell apart, with different numbers of triangles: a
  /// hexagon and two triangles.
  ///
  /// @return {adjacency 1, adjacency 2}, at most 8 nodes each
  public static int[][][] trianglePair() {
    var hexagon = new int[6][6];
    var triangles = new int[6][6];
    for (int i = 0; i < 6; i++) {
      link(hexagon, i, (i + 1) % 6);
      link(triangles, i, i / 3 * 3 + (i + 1) % 3);
    }
    return new int[][][] {hexagon, triangles};
  }

  private static void link(int[][] adjacency, int i, int j) {
    adjacency[i][j] = 1;
    adjacency[j][i] = 1;
  }
}
