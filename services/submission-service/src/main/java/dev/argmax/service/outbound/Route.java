package dev.argmax.service.outbound;

import java.net.InetAddress;

/// Where a request goes, or why it goes nowhere.
sealed interface Route {
  /// @param server the address to connect to, whatever its name means a moment later
  /// @param host the name that the server must prove to have, and is told
  record Open(InetAddress server, String host, int port, boolean tls, String path)
      implements Route {}

  /// @param why for whoever gave the address
  /// @param forGood whether the address itself is wrong, so that no other time is better
  record Closed(String why, boolean forGood) implements Route {}
}
