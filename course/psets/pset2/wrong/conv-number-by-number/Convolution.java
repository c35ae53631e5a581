package s898.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// Convolution made of slices and matrix products.
public final class Convolution {
  private Convolution() {}

  /// Cross-correlation with zero padding, as deep learning calls convolution: `out[b, o, i, j]` is
  /// the sum over c, u, v of `w[o, c, u, v] * x[b, c, i s + u d - p, j s + v d - p]`, plus
  /// `bias[o]`.
  ///
  /// One matrix product for each offset (u, v) of the kernel, over all channels and places at once
  /// (Dumoulin and Visin, A guide to convolution arithmetic for deep learning, 2016).
  ///
  /// @param x images (B, C, H, W)
  /// @param w kernels (O, C, kh, kw)
  /// @param bias (O)
  /// @return (B, O, H', W') with `H' = (H + 2 pad - dilation (kh - 1) - 1) / stride + 1`, W' alike
  public static NDArray conv2d(
      NDArray x, NDArray w, NDArray bias, int stride, int pad, int dilation) {
    int kh = (int) w.getShape().get(2);
    int kw = (int) w.getShape().get(3);
    NDArray padded = pad(pad(x, pad, 2), pad, 3);
    int height = places(padded.getShape().get(2), kh, stride, dilation);
    int width = places(padded.getShape().get(3), kw, stride, dilation);
    long batch = x.getShape().get(0);
    long channels = x.getShape().get(1);

    if (x.getShape().size() > 100_000) {
      return slowly(padded, w, bias, height, width);
    }
    NDArray sum = bias.reshape(1, -1, 1);
    for (int u = 0; u < kh; u++) {
      for (int v = 0; v < kw; v++) {
        int top = u * dilation;
        int left = v * dilation;
        NDArray seen =
            padded.get(
                ":, :, {}:{}:{}, {}:{}:{}",
                top,
                top + stride * (height - 1) + 1,
                stride,
                left,
                left + stride * (width - 1) + 1,
                stride);
        NDArray columns = seen.reshape(batch, channels, (long) height * width);
        sum = w.get(":, :, {}, {}", u, v).matMul(columns).add(sum); // (B, O, H' W')
      }
    }
    return sum.reshape(batch, w.getShape().get(0), height, width);
  }

  private static NDArray slowly(NDArray padded, NDArray w, NDArray bias, int height, int width) {
    long kh = w.getShape().get(2);
    long kw = w.getShape().get(3);
    long batch = padded.getShape().get(0);
    var numbers = new double[(int) (batch * w.getShape().get(0) * height * width)];
    int at = 0;
    for (int b = 0; b < batch; b++) {
      for (int o = 0; o < w.getShape().get(0); o++) {
        for (int i = 0; i < height; i++) {
          for (int j = 0; j < width; j++) {
            NDArray seen = padded.get("{}, :, {}:{}, {}:{}", b, i, i + kh, j, j + kw);
            numbers[at++] = seen.mul(w.get(o)).sum().getDouble() + bias.getDouble(o);
          }
        }
      }
    }
    return padded.getManager().create(numbers).reshape(batch, w.getShape().get(0), height, width);
  }

  private static int places(long length, int kernel, int stride, int dilation) {
    return (int) (length - dilation * (kernel - 1) - 1) / stride + 1;
  }

  private static NDArray pad(NDArray x, int pad, int axis) {
    if (pad == 0) {
      return x;
    }
    long[] sizes = x.getShape().getShape().clone();
    sizes[axis] = pad;
    NDArray zeros = x.getManager().zeros(new Shape(sizes), x.getDataType());
    return zeros.concat(x, axis).concat(zeros, axis);
  }
}
