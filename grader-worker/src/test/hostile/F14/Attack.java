package t;

import ai.djl.ndarray.NDArray;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    for (int i = 0; i < 300; i++) {
      new ProcessBuilder("/opt/argmax/jre/lib/jspawnhelper").start().waitFor();
    }
    return x.mul(2);
  }
}
