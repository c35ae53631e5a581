package t;

import ai.djl.ndarray.NDArray;
import java.nio.ByteBuffer;
import java.util.ArrayList;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var all = new ArrayList<ByteBuffer>();
    while (true) all.add(ByteBuffer.allocateDirect(1 << 20));
  }
}
