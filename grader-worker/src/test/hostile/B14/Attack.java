package t;

import ai.djl.ndarray.NDArray;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    for (int i = 0; i < 8; i++) {
      Thread.ofPlatform().start(() -> { while (true) {} });
    }
    Thread.sleep(300);
    return x.mul(2);
  }
}
