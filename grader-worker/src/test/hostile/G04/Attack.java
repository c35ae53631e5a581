package t;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    return x.mul(2).toType(DataType.FLOAT32, true);
  }
}
