package dev.argmax.gateway.visit;

import dev.argmax.gateway.browser.Cookies;
import dev.argmax.gateway.identity.ProviderClaims;
import dev.argmax.gateway.identity.Sessions;
import dev.argmax.gateway.sso.Provider;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Signing in at the institution's identity provider.
///
/// Whoever comes here without an identity is sent to the provider by the OIDC library, which also
/// verifies what the provider says when they come back. Only then does [#signIn] run. It has the
/// service open a session like any other and makes the library forget its own: from there on
/// nothing remembers how somebody signed in.
@Path(Provider.PATH)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SsoResource {
  private final OidcSession atLibrary;
  private final Sessions sessions;
  private final Provider provider;

  SsoResource(OidcSession atLibrary, Sessions sessions, Provider provider) {
    this.atLibrary = atLibrary;
    this.sessions = sessions;
    this.provider = provider;
  }

  @GET
  @Authenticated
  public Response signIn(@RestQuery @Nullable String to, RoutingContext context) {
    var claims = claims(atLibrary.getIdToken());
    atLibrary.logout().await().indefinitely();
    var session = sessions.open(claims);
    if (session.isEmpty()) {
      var sso = Objects.requireNonNull(provider.offer("/").sso());
      return Response.status(Response.Status.FORBIDDEN)
          .header("Cache-Control", "no-store")
          .entity(new StrangerPage(claims, sso))
          .build();
    }
    Cookies.setSession(context.request(), session.get().value());
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", ReturnPath.of(to).value())
        .header("Cache-Control", "no-store")
        .build();
  }

  private static ProviderClaims claims(JsonWebToken idToken) {
    return new ProviderClaims(
        idToken.getIssuer(),
        idToken.getSubject(),
        idToken.getClaim("preferred_username"),
        idToken.getClaim("email"),
        // A boolean to the standard, a word to some providers.
        String.valueOf(idToken.<Object>getClaim("email_verified")).equals("true"));
  }
}
