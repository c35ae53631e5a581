package t;

import ai.djl.ndarray.NDArray;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    Thread.ofPlatform().daemon(false).start(() -> { while (true) {} });
    return x.mul(2);
  }
}
