package t;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var all = new ArrayList<long[]>();
    while (true) all.add(new long[1 << 20]);
  }
}
