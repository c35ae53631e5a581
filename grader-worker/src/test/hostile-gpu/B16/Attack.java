package t;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    for (long size = 1L << 28; size > 1L << 10; ) {
      try {
        x.getManager().zeros(new Shape(size));
      } catch (EngineException e) {
        size /= 4;
      }
    }
    Thread.sleep(Long.MAX_VALUE);
    return x;
  }
}
