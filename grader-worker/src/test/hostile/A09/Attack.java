package t;

import ai.djl.ndarray.NDArray;
import java.util.concurrent.locks.LockSupport;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    while (true) {
      Thread.ofPlatform().start(() -> { while (true) LockSupport.park(); });
    }
  }
}
