package t;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

public final class Attack {
  public static NDArray attack(NDArray x) {
    var large = x.getManager().zeros(new Shape(16_384, 16_384), DataType.FLOAT64);
    for (; ; ) {
      large.matMul(large).close();
    }
  }
}
