package t;

import ai.djl.ndarray.NDArray;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var stay = Path.of("/tmp/Stay.java");
    Files.writeString(stay, "class Stay { public static void main(String[] a) { while (true) {} } }");
    new ProcessBuilder(
            "/opt/argmax/jre/bin/java", "-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "/tmp/Stay.java")
        .start();
    Thread.sleep(500);
    return x.mul(2);
  }
}
