package t;

import ai.djl.ndarray.NDArray;
import java.net.InetAddress;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    InetAddress.getByName("secret.example.org");
    return x.mul(2);
  }
}
