package dev.argmax.service.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the addresses of a name.
@FunctionalInterface
interface Resolver {
  /// At least one.
  List<InetAddress> resolve(String name) throws UnknownHostException;

  /// As everything on this machine does it.
  static List<InetAddress> system(String name) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(name));
  }
}
