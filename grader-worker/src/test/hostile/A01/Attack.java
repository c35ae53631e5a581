package t;

import ai.djl.ndarray.NDArray;

public final class Attack {
  static {
    System.exit(0);
  }

  public static NDArray attack(NDArray x) {
    return x.mul(2);
  }
}
