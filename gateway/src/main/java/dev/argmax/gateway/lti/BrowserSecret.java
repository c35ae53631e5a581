package dev.argmax.gateway.lti;

import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// The cookie by which a browser that was sent to a platform is known when it is back.
///
/// The platform sends it back by a form of its own, and no cookie that is kept from other sites
/// would come with that: this one is not, which is why it opens nothing by itself. Browsers take
/// such a cookie over HTTPS only, and from this machine itself. `Partitioned` keeps it usable, and
/// from being a tracker, where the LMS shows us inside of its page.
final class BrowserSecret {
  private static final String NAME = "argmax-lti";
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private BrowserSecret() {}

  /// What the browser holds; empty if it holds none.
  static String of(HttpServerRequest request) {
    var cookie = request.getCookie(NAME);
    return cookie != null && VALUE.matcher(cookie.getValue()).matches() ? cookie.getValue() : "";
  }

  /// What the browser holds, or what the answer gives it to hold.
  static String ofOrNew(HttpServerRequest request) {
    var known = of(request);
    if (!known.isEmpty()) {
      return known;
    }
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    // Vert.x's cookies know no `Partitioned`.
    request
        .response()
        .headers()
        .add(
            "Set-Cookie",
            NAME + "=" + fresh + "; Path=/lti; HttpOnly; Secure; SameSite=None; Partitioned");
    return fresh;
  }
}
