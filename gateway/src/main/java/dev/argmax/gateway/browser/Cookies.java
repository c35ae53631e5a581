package dev.argmax.gateway.browser;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The cookies of this site. Scripts cannot read them, and other sites' forms do not carry them.
public final class Cookies {
  private static final String SESSION = "argmax-session";
  private static final String FORM = "argmax-form";
  private static final String ANONYMOUS = "argmax-anonymous";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Cookies() {}

  /// The session of this browser, if it has one.
  public static @Nullable String session(HttpServerRequest request) {
    var cookie = request.getCookie(SESSION);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  /// Lets the browser hold the session until it is closed.
  public static void setSession(HttpServerRequest request, String token) {
    set(request, SESSION, token);
  }

  /// Makes the browser forget the session.
  public static void dropSession(HttpServerRequest request) {
    var gone = Cookie.cookie(SESSION, "").setPath("/").setMaxAge(0);
    request.response().addCookie(guarded(request, gone));
  }

  /// What the tokens of this browser's forms are derived from; empty if it has none yet.
  public static String form(HttpServerRequest request) {
    var cookie = request.getCookie(FORM);
    return cookie == null ? "" : cookie.getValue();
  }

  /// The same, and gives the browser one if it has none.
  public static String formOrNew(HttpServerRequest request) {
    var present = form(request);
    if (!present.isEmpty()) {
      return present;
    }
    var bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    var fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    set(request, FORM, fresh);
    return fresh;
  }

  /// Whether the one who looks does not want to know whose work it is.
  public static boolean isAnonymous(HttpServerRequest request) {
    return request.getCookie(ANONYMOUS) != null;
  }

  /// Keeps that in mind until the browser is closed, or forgets it.
  public static void setAnonymous(HttpServerRequest request, boolean anonymous) {
    var cookie = Cookie.cookie(ANONYMOUS, anonymous ? "1" : "").setPath("/");
    request.response().addCookie(guarded(request, anonymous ? cookie : cookie.setMaxAge(0)));
  }

  private static void set(HttpServerRequest request, String name, String value) {
    request.response().addCookie(guarded(request, Cookie.cookie(name, value).setPath("/")));
  }

  private static Cookie guarded(HttpServerRequest request, Cookie cookie) {
    return cookie
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        .setSecure(Scheme.isHttps(request));
  }
}
