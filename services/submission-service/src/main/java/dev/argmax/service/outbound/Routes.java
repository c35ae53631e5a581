package dev.argmax.service.outbound;

import dev.argmax.service.outbound.Route.Closed;
import dev.argmax.service.outbound.Route.Open;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads addresses that people gave us.
///
/// Theory of operation. What an address is spelled like says little about where it leads, so only
/// what its name resolves to is looked at; one address among several that is not public closes the
/// route. The name is resolved once for each request, and the connection goes to the very address
/// that was looked at: a name that means something else a moment later (DNS rebinding) wins
/// nothing.
final class Routes {
  private static final int LONGEST = 2000;
  private static final Pattern NUMBER_LAST = Pattern.compile("(?:.*\\.)?[0-9][^.]*");

  private final boolean privateToo;
  private final Resolver resolver;

  /// @param privateToo whether private addresses, and such without TLS, are open as well
  Routes(boolean privateToo, Resolver resolver) {
    this.privateToo = privateToo;
    this.resolver = resolver;
  }

  Route to(URI address) {
    String trouble = trouble(address);
    if (trouble != null) {
      return new Closed(trouble, true);
    }
    String host = withoutLastDot(address.getHost().toLowerCase(Locale.ROOT));
    try {
      return to(address, host, resolver.resolve(host));
    } catch (UnknownHostException e) {
      return new Closed("The name of the host is not known.", false);
    }
  }

  private Route to(URI address, String host, List<InetAddress> found) {
    InetAddress server = found.getFirst();
    if (NUMBER_LAST.matcher(host).matches() && !server.getHostAddress().equals(host)) {
      return new Closed("The address must be spelled as four numbers.", true);
    }
    if (!privateToo && !found.stream().allMatch(PublicAddresses::include)) {
      return new Closed("The address is not on the public internet.", true);
    }
    boolean tls = "https".equalsIgnoreCase(address.getScheme());
    int usual = tls ? 443 : 80;
    return new Open(
        server, host, address.getPort() < 0 ? usual : address.getPort(), tls, path(address));
  }

  private @Nullable String trouble(URI address) {
    String scheme = address.getScheme();
    if (!"https".equalsIgnoreCase(scheme) && !(privateToo && "http".equalsIgnoreCase(scheme))) {
      return "The address must begin with https://.";
    }
    if (address.getHost() == null || address.toASCIIString().length() > LONGEST) {
      return "The address must name a host and have at most " + LONGEST + " characters.";
    }
    if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
      return "The address must hold no user, no password and no #.";
    }
    if (address.getPort() == 0 || address.getPort() > 65_535) {
      return "The address names a port that does not exist.";
    }
    return null;
  }

  private static String path(URI address) {
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return URI.create(path + query).toASCIIString();
  }

  private static String withoutLastDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }
}
