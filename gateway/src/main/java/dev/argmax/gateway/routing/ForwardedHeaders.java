package dev.argmax.gateway.routing;

import dev.argmax.gateway.service.ServiceHeaders;
import io.vertx.core.MultiMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Which headers pass the door, in either direction.
final class ForwardedHeaders {
  /// Of one connection only (RFC 9110, 7.6.1).
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private static final Set<String> NOT_INWARD =
      Set.of("host", "authorization", "cookie", "expect", "forwarded", "origin", "referer");
  private static final Set<String> NOT_OUTWARD = Set.of("set-cookie", "server", "location");

  private ForwardedHeaders() {}

  /// What of the client's headers the service sees. Who asks and when is said by this door alone.
  static void inward(MultiMap from, MultiMap to) {
    var named = namedByConnection(from);
    for (var header : from) {
      var name = header.getKey().toLowerCase(Locale.ROOT);
      if (!stays(name, named) && !NOT_INWARD.contains(name) && !name.startsWith("x-forwarded-")) {
        to.add(header.getKey(), header.getValue());
      }
    }
  }

  /// What of the service's headers the client sees.
  static void outward(MultiMap from, MultiMap to) {
    var named = namedByConnection(from);
    for (var header : from) {
      var name = header.getKey().toLowerCase(Locale.ROOT);
      if (!stays(name, named) && !NOT_OUTWARD.contains(name)) {
        to.add(header.getKey(), header.getValue());
      }
    }
  }

  private static boolean stays(String name, Set<String> named) {
    return HOP_BY_HOP.contains(name)
        || named.contains(name)
        || name.startsWith(ServiceHeaders.PREFIX);
  }

  private static Set<String> namedByConnection(MultiMap headers) {
    var names = new HashSet<String>();
    for (var value : headers.getAll("Connection")) {
      for (var name : value.split(",", -1)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }
}
