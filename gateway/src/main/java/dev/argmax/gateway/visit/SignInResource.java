package dev.argmax.gateway.visit;

import dev.argmax.gateway.browser.Cookies;
import dev.argmax.gateway.identity.Sessions;
import dev.argmax.gateway.limits.SignInLimit;
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

/// Signing in and out with a login and a password. The session lives at the service; the browser
/// holds its token in a cookie.
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SignInResource {
  private final Visits visits;
  private final Sessions sessions;
  private final SignInLimit limit;

  SignInResource(Visits visits, Sessions sessions, SignInLimit limit) {
    this.visits = visits;
    this.sessions = sessions;
    this.limit = limit;
  }

  static URI pathBackTo(HttpServerRequest request) {
    var here = request.method().name().equals("GET") ? request.uri() : "/";
    return URI.create("/sign-in?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
  }

  @GET
  @Path("sign-in")
  public Response form(@RestQuery @Nullable String to, RoutingContext context) {
    return page(
        200, new SignInPage(visits.newFormToken(context), ReturnPath.of(to).value(), "", null));
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
    var address = context.request().remoteAddress().hostAddress();
    if (!limit.allows(address, attempt.login())) {
      return again(context, attempt, 429, "Too many attempts. Wait a minute, then try again.");
    }
    var session = sessions.open(attempt.login(), attempt.password());
    if (session.isEmpty()) {
      return again(context, attempt, 422, "The login or the password is wrong.");
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

  private Response again(RoutingContext context, Attempt attempt, int status, String trouble) {
    return page(
        status,
        new SignInPage(
            visits.newFormToken(context), attempt.to().value(), attempt.login(), trouble));
  }

  private static Response page(int status, SignInPage page) {
    var response = Response.status(status).header("Cache-Control", "no-store").entity(page);
    return status == 429 ? response.header("Retry-After", "60").build() : response.build();
  }

  private static Response to(String path) {
    return Response.status(Response.Status.SEE_OTHER).header("Location", path).build();
  }

  private record Attempt(String login, String password, ReturnPath to) {}
}
