package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;

/// Data near a plane of k dimensions, far from the origin: the k largest variances are between 0.5
/// and 5, no two of them close, and all others are about 1e-4.
///
/// @param x (n, d)
record FlatData(NDArray x, int k) {
  static FlatData draw(Draw draw, NDManager manager, int k) {
    int d = draw.between(9, 12);
    int n = draw.between(80, 110);
    NDArray codes = draw.normal(manager, DataType.FLOAT64, n, k);
    NDArray plane = orthogonal(draw, manager, k, d);
    var spread = new double[k];
    for (int i = 0; i < k; i++) {
      spread[i] = draw.uniform(0.9, 1.1) * (0.8 + 0.6 * i);
    }
    NDArray offset = draw.normal(manager, DataType.FLOAT64, d).mul(3);
    NDArray noise = draw.normal(manager, DataType.FLOAT64, n, d).mul(0.01);
    NDArray x = codes.mul(manager.create(spread)).matMul(plane).add(noise).add(offset);
    return new FlatData(x, k);
  }

  /// Rows of length 1, orthogonal to one another, by Gram and Schmidt.
  private static NDArray orthogonal(Draw draw, NDManager manager, int rows, int columns) {
    var list = new NDList();
    for (int i = 0; i < rows; i++) {
      NDArray row = draw.normal(manager, DataType.FLOAT64, columns);
      for (NDArray before : list) {
        row = row.sub(before.mul(before.mul(row).sum()));
      }
      list.add(row.div(row.norm()));
    }
    return NDArrays.stack(list);
  }
}
