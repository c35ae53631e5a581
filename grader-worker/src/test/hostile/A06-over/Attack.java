package t;

import ai.djl.ndarray.NDArray;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    Thread.sleep(20_000);
    return x.mul(2);
  }
}
