package t;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("169.254.169.254", 80), 2_000);
    } catch (SocketException e) {
      // Linux says the one and gVisor the other; a refusal or silence would mean that there is a network.
      if (e instanceof NoRouteToHostException || "Network is unreachable".equals(e.getMessage())) {
        throw new IOException("no way out", e);
      }
      throw e;
    }
    return x.mul(2);
  }
}
