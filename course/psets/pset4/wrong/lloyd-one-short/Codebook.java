package s898.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Codes from a table: vector quantisation (van den Oord, Vinyals, Kavukcuoglu, Neural discrete
/// representation learning, 2017, section 3) and k-means.
public final class Codebook {
  private static final int[] ROWS = {0};
  private static final int[] FEATURES = {1};

  private Codebook() {}

  /// Replaces each row of z by the nearest row of the codebook.
  ///
  /// Losses are means over rows of squared distances: the codebook's loss moves codes to where z
  /// is, the commitment loss moves z to its code. Gradients of the replaced rows go to z as if
  /// nothing had been replaced, and not to the codebook.
  ///
  /// @param z what an encoder returns (N, d)
  /// @param codes the codebook (K, d)
  /// @return indices (N) INT64, replaced rows (N, d), the codebook's loss, the commitment loss
  public static NDList quantize(NDArray z, NDArray codes) {
    NDArray index = nearest(z, codes);
    NDArray chosen = oneHot(index, codes).matMul(codes); // (N, d)
    NDArray replaced = z.add(chosen.sub(z).stopGradient());
    NDArray codebookLoss = meanSquare(chosen.sub(z.stopGradient()));
    NDArray commitmentLoss = meanSquare(z.sub(chosen.stopGradient()));
    return new NDList(index, replaced, codebookLoss, commitmentLoss);
  }

  /// Lloyd's algorithm for k-means: every iteration assigns each point to its nearest centre and
  /// moves each centre to the mean of its points. A centre without points stays where it is.
  ///
  /// @param x points (N, d)
  /// @param init the first centres (K, d)
  /// @return the centres (K, d), and for each point the nearest of them (N) INT64
  public static NDList lloyd(NDArray x, NDArray init, int iterations) {
    NDArray centres = init;
    for (int i = 0; i + 1 < iterations; i++) {
      NDArray member = oneHot(nearest(x, centres), centres); // (N, K)
      NDArray count = member.sum(ROWS).reshape(-1, 1); // (K, 1)
      NDArray moved = member.transpose().matMul(x).div(count.maximum(1));
      NDArray empty = count.eq(0).toType(x.getDataType(), false);
      centres = moved.add(empty.mul(centres));
    }
    return new NDList(centres, nearest(x, centres));
  }

  /// For each row of x the nearest row of `codes`, by `|x - c|^2 = |x|^2 - 2 x.c + |c|^2`, whose
  /// first term is the same for all.
  private static NDArray nearest(NDArray x, NDArray codes) {
    NDArray squares = codes.mul(codes).sum(FEATURES); // (K)
    return squares.sub(x.matMul(codes.transpose()).mul(2)).argMin(1);
  }

  private static NDArray oneHot(NDArray index, NDArray codes) {
    return index.oneHot((int) codes.getShape().get(0), codes.getDataType());
  }

  private static NDArray meanSquare(NDArray difference) {
    return difference.mul(difference).sum(FEATURES).mean();
  }
}
