package s898.pset4;

import ai.djl.ndarray.NDArray;

/// Problem 4.3: learning to fill in what is hidden (He and others, Masked autoencoders are scalable
/// vision learners, 2022, section 3).
public final class Masked {
  private Masked() {}

  /// Cuts images into square patches, row by row from the top left. A patch holds its channels one
  /// after the other, each row by row.
  ///
  /// @param x images (B, C, H, W)
  /// @param p the side of a patch, which divides H and W
  /// @return (B, (H/p) (W/p), C p p)
  public static NDArray patchify(NDArray x, int p) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Puts the patches of [#patchify] together again.
  ///
  /// @param patches (B, (H/p) (W/p), C p p)
  /// @return images (B, C, H, W)
  public static NDArray unpatchify(NDArray patches, int p, int height, int width) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// The mean squared error over all numbers of all hidden patches; 0 if nothing is hidden.
  ///
  /// @param prediction (B, L, D)
  /// @param target (B, L, D)
  /// @param mask true where a patch is hidden (B, L), BOOLEAN
  /// @return a scalar
  public static NDArray maskedMse(NDArray prediction, NDArray target, NDArray mask) {
    throw new UnsupportedOperationException("not written yet");
  }
}
