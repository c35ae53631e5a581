package dev.argmax.gateway.visit;

import dev.argmax.gateway.browser.Cookies;
import dev.argmax.gateway.identity.Sessions;
import dev.argmax.gateway.limits.SignInLimit;
import dev.argmax.gateway.sso.Provider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Signing in with a login and a password, and out. The session lives at the service; the browser
/// holds its token in a cookie.
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SignInResource {
  private final Visits visits;
  private final Sessions sessions;
  private final SignInLimit limit;
  private final Provider provider;

  SignInResource(Visits visits, Sessions sessions, SignInLimit limit, Provider provider) {
    this.visits = visits;
    this.sessions = sessions;
    this.limit = limit;
    this.provider = provider;
  }

  static URI pathBackTo(HttpServerRequest request) {
    return URI.create(pathTo(request.method().name().equals("GET") ? request.uri() : "/"));
  }

  /// The sign-in page on the way to this place.
  static String pathTo(@Nullable String to) {
    var wanted = ReturnPath.of(to).value();
    return "/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
  }

  @GET
  @Path("sign-in")
  public Response form(
      @RestQuery @Nullable String to, @RestQuery @Nullable String sso, RoutingContext context) {
    var refused = provider.isSetUp() && "refused".equals(sso);
    var trouble = "It did not work with " + provider.name() + ". Please begin again.";
    return page(context, new Attempt("", "", ReturnPath.of(to)), 200, refused ? trouble : null);
  }

  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signIn(
      @RestForm @Nullable String login,
      @RestForm @Nullable String password,
      @RestForm @Nullable String to,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    visits.requireOurForm(context, token);
    var attempt =
        new Attempt(
            login == null ? "" : login.strip(),
            password == null ? "" : password,
            ReturnPath.of(to));
    if (!provider.leavesRoomForPasswords()) {
      return page(context, attempt, 403, "Passwords are not taken here.");
    }
    var address = context.request().remoteAddress().hostAddress();
    if (!limit.allows(address, attempt.login())) {
      return page(context, attempt, 429, "Too many attempts. Wait a minute, then try again.");
    }
    var session = sessions.open(attempt.login(), attempt.password());
    if (session.isEmpty()) {
      return page(context, attempt, 422, "The login or the password is wrong.");
    }
    Cookies.setSession(context.request(), session.get().value());
    return to(attempt.to().value());
  }

  @POST
  @Path("sign-out")
  public Response signOut(@RestForm("form-token") @Nullable String token, RoutingContext context) {
    visits.requireOurForm(context, token);
    sessions.end(Cookies.session(context.request()));
    Cookies.dropSession(context.request());
    return to("/sign-in");
  }

  private Response page(
      RoutingContext context, Attempt attempt, int status, @Nullable String trouble) {
    var to = attempt.to().value();
    var page =
        new SignInPage(
            visits.newFormToken(context), to, attempt.login(), trouble, provider.offer(to));
    var response = Response.status(status).header("Cache-Control", "no-store").entity(page);
    return status == 429 ? response.header("Retry-After", "60").build() : response.build();
  }

  private static Response to(String path) {
    return Response.status(Response.Status.SEE_OTHER).header("Location", path).build();
  }

  private record Attempt(String login, String password, ReturnPath to) {}
}
