package t;

import ai.djl.ndarray.NDArray;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    new FileOutputStream(FileDescriptor.out).write(new byte[] {0x7f, -1, -1, -1, 21});
    Thread.sleep(60_000);
    return x;
  }
}
