package t;

import ai.djl.ndarray.NDArray;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var out = new FileOutputStream(FileDescriptor.err);
    var much = new byte[1 << 16];
    while (true) out.write(much);
  }
}
