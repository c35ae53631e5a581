package t;

import ai.djl.ndarray.NDArray;
import java.net.InetSocketAddress;
import java.net.Socket;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("1.1.1.1", 443), 2_000);
    }
    return x.mul(2);
  }
}
