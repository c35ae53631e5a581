package t;

import ai.djl.ndarray.NDArray;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var out = new FileOutputStream(FileDescriptor.out);
    while (true) out.write(new byte[] {0x7f, 0, 0, 0, 21, 1, 2, 3, 4, 5, 6});
  }
}
