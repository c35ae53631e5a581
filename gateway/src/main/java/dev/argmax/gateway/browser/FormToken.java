package dev.argmax.gateway.browser;

import dev.argmax.gateway.service.InternalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Proof that a form was on a page we gave to this very browser: a digest of its form cookie and
/// its session, which no other site can read or compute. Nothing has to be remembered here.
@ApplicationScoped
public class FormToken {
  private final String key;

  FormToken(InternalConfig internal) {
    this.key = Digests.hmac(internal.token(), "form-token");
  }

  /// The token for the forms of a page.
  public String of(String formCookie, @Nullable String session) {
    return Digests.hmac(key, formCookie + " " + (session == null ? "" : session));
  }

  /// Whether a form that came back carries the token of this browser.
  public boolean proves(@Nullable String token, String formCookie, @Nullable String session) {
    return token != null && !formCookie.isEmpty() && Digests.same(token, of(formCookie, session));
  }
}
