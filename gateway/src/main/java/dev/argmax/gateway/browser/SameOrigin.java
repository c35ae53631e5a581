package dev.argmax.gateway.browser;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether a form was sent from a page of this site, as far as the browser says.
public final class SameOrigin {
  private SameOrigin() {}

  /// False when the browser says that another site sent it. Browsers that say nothing are left to
  /// the form's token.
  public static boolean allows(HttpServerRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    var origin = request.getHeader("Origin");
    return origin == null || isOurs(origin, request.getHeader("Host"));
  }

  private static boolean isOurs(String origin, @Nullable String host) {
    try {
      var authority = new URI(origin).getRawAuthority();
      return authority != null
          && host != null
          && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
