package t;

import ai.djl.ndarray.NDArray;

public final class Forbidden {
  public static NDArray square(NDArray x) throws Exception {
    return x.square();
  }
}
