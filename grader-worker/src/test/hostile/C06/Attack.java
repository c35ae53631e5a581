package t;

import ai.djl.ndarray.NDArray;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var result = x.mul(3);
    Thread.ofPlatform().daemon().start(() -> {
      try {
        Thread.sleep(300);
        result.set(new double[] {1, 2, 3, 4, 5, 6});
      } catch (Exception e) {
        // It is closed by now.
      }
    });
    return result;
  }
}
