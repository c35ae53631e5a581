package t;

import ai.djl.ndarray.NDArray;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.matches("(CapEff|CapPrm|CapBnd|CapInh|CapAmb):.*[1-9a-f].*")) System.out.println("HAS " + line);
      if (line.matches("NoNewPrivs:\\s*0") || line.matches("Seccomp:\\s*0")) System.out.println("HAS " + line);
      if (line.matches("Uid:\\s*0\\s.*") || line.matches("Groups:.*\\b0\\b.*")) System.out.println("HAS " + line);
    }
    return x.mul(2);
  }
}
