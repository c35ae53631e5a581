package t;

import ai.djl.ndarray.NDArray;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    Thread.sleep(3_950);
    Runtime.getRuntime().halt(0);
    return x;
  }
}
