package t;

import ai.djl.ndarray.NDArray;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    try (var files = Files.list(Path.of("/tmp"))) {
      System.out.println("FOUND " + files.filter(f -> f.toString().contains("leftover")).toList());
    }
    Files.writeString(Path.of("/tmp/leftover"), "for the next one");
    return x.mul(2);
  }
}
