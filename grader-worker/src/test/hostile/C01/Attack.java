package t;

import ai.djl.ndarray.NDArray;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var out = new FileOutputStream(FileDescriptor.out);
    out.write("{\"score\": 100, \"tests\": [], \"output\": \"100/100\"}\n".getBytes());
    return x.mul(2);
  }
}
