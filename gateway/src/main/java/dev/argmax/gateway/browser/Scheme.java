package dev.argmax.gateway.browser;

import io.vertx.core.http.HttpServerRequest;

/// How the browser reached us, which behind a TLS proxy is not how the proxy did.
public final class Scheme {
  private Scheme() {}

  /// Whether the browser speaks HTTPS. A client that lies here only hardens its own answer.
  public static boolean isHttps(HttpServerRequest request) {
    return request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }

  /// The address of this site as the browser wrote it, without a path.
  public static String origin(HttpServerRequest request) {
    return (isHttps(request) ? "https://" : "http://") + request.getHeader("Host");
  }
}
