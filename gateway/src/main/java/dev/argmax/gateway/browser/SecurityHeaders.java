package dev.argmax.gateway.browser;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/// Puts on every answer, whoever made it, what keeps browsers from being led astray.
class SecurityHeaders {
  /// Scripts, styles and fonts are files of ours. Nothing is inline, so what a student wrote could
  /// not run even if it were ever printed as markup.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /// The referrer stays same-origin rather than absent: with `no-referrer`, browsers send `Origin:
  /// null` with our own forms.
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  void register(@Observes Filters filters) {
    filters.register(SecurityHeaders::handle, 1000);
  }

  private static void handle(RoutingContext context) {
    var secure = Scheme.isHttps(context.request());
    context.addHeadersEndHandler(
        _ -> {
          put(context.response().headers(), secure);
          except(context);
        });
    context.next();
  }

  private static void except(RoutingContext context) {
    var headers = context.response().headers();
    var target = PagePolicy.formTarget(context);
    if (target != null) {
      headers.set(
          "Content-Security-Policy",
          POLICY.replace("form-action 'self'", "form-action 'self' " + target));
    }
    if (PagePolicy.mayBeFramed(context)) {
      headers.set(
          "Content-Security-Policy", POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"));
      headers.remove("X-Frame-Options");
    }
  }

  private static void put(MultiMap headers, boolean secure) {
    HEADERS.forEach(headers::set);
    headers.remove("Server");
    if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", "private, no-cache");
    }
    if (secure) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
