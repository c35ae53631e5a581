package s898.pset4;

import ai.djl.ndarray.NDArray;

/// Learning to fill in what is hidden (He and others, Masked autoencoders are scalable vision
/// learners, 2022, section 3).
public final class Masked {
  private Masked() {}

  /// Cuts images into square patches, row by row from the top left. A patch holds its channels one
  /// after the other, each row by row.
  ///
  /// @param x images (B, C, H, W)
  /// @param p the side of a patch, which divides H and W
  /// @return (B, (H/p) (W/p), C p p)
  public static NDArray patchify(NDArray x, int p) {
    long batch = x.getShape().get(0);
    long channels = x.getShape().get(1);
    long down = x.getShape().get(2) / p;
    long across = x.getShape().get(3) / p;
    return x.reshape(batch, down * across, channels * p * p);
  }

  /// Puts the patches of [#patchify] together again.
  ///
  /// @param patches (B, (H/p) (W/p), C p p)
  /// @return images (B, C, H, W)
  public static NDArray unpatchify(NDArray patches, int p, int height, int width) {
    long batch = patches.getShape().get(0);
    long channels = patches.getShape().get(2) / ((long) p * p);
    return patches
        .reshape(batch, height / p, width / p, channels, p, p)
        .transpose(0, 3, 1, 4, 2, 5)
        .reshape(batch, channels, height, width);
  }

  /// The mean squared error over all numbers of all hidden patches; 0 if nothing is hidden.
  ///
  /// @param prediction (B, L, D)
  /// @param target (B, L, D)
  /// @param mask true where a patch is hidden (B, L), BOOLEAN
  /// @return a scalar
  public static NDArray maskedMse(NDArray prediction, NDArray target, NDArray mask) {
    NDArray hidden = mask.toType(prediction.getDataType(), false);
    NDArray error = prediction.sub(target);
    NDArray perPatch = error.mul(error).mean(new int[] {2}); // (B, L)
    return perPatch.mul(hidden).sum().div(hidden.sum().maximum(1));
  }
}
