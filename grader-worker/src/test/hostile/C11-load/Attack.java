package t;

import ai.djl.ndarray.NDArray;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    Files.copy(Path.of("/opt/argmax/libtorch/libc10.so"), Path.of("/tmp/own.so"));
    System.load("/tmp/own.so");
    return x.mul(2);
  }
}
