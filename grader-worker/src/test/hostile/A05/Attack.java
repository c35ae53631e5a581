package t;

import ai.djl.ndarray.NDArray;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    while (true) {
      try {
        Thread.sleep(10);
      } catch (Throwable e) {
        Thread.interrupted();
      }
    }
  }
}
