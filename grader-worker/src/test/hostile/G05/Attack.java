package t;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    return x.getManager().ones(new Shape(1 << 20), x.getDataType());
  }
}
