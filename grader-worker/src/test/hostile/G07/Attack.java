package t;

import ai.djl.ndarray.NDArray;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var out = new FileOutputStream(FileDescriptor.out);
    out.write(new byte[] {0, 0, 1, 0, 21});
    while (true) {
      out.write(65);
      Thread.sleep(200);
    }
  }
}
