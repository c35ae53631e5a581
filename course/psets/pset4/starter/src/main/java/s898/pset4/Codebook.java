package s898.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 4.2: codes from a table: vector quantisation (van den Oord, Vinyals, Kavukcuoglu, Neural
/// discrete representation learning, 2017, section 3) and k-means.
public final class Codebook {
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
    throw new UnsupportedOperationException("not written yet");
  }

  /// Lloyd's algorithm for k-means: every iteration assigns each point to its nearest centre and
  /// moves each centre to the mean of its points. A centre without points stays where it is.
  ///
  /// @param x points (N, d)
  /// @param init the first centres (K, d)
  /// @return the centres (K, d), and for each point the nearest of them (N) INT64
  public static NDList lloyd(NDArray x, NDArray init, int iterations) {
    throw new UnsupportedOperationException("not written yet");
  }
}
