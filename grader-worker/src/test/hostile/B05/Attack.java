package t;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var manager = x.getManager();
    while (true) manager.ones(new Shape(1 << 24));
  }
}
