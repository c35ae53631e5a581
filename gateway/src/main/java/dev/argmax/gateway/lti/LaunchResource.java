package dev.argmax.gateway.lti;

import dev.argmax.gateway.browser.Cookies;
import dev.argmax.gateway.browser.PagePolicy;
import dev.argmax.gateway.browser.Scheme;
import dev.argmax.gateway.limits.SignInLimit;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import dev.argmax.gateway.problem.ProblemType;
import dev.argmax.gateway.visit.ReturnPath;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The way in from a platform (LTI 1.3): it sends a browser here, we send it back with a state, and
/// it returns with a signed message. These are the only forms taken from other sites; what they say
/// is believed only once the service has verified it.
@Path("/lti")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class LaunchResource {
  private final LtiService service;
  private final SignInLimit limit;

  LaunchResource(LtiService service, SignInLimit limit) {
    this.service = service;
    this.limit = limit;
  }

  @GET
  @Path("jwks")
  @Produces(MediaType.APPLICATION_JSON)
  public Response keys() {
    return Response.ok(service.ask("jwks", new Said()).text())
        .header("Cache-Control", "public, max-age=3600")
        .build();
  }

  @GET
  @Path("login")
  public Response login(RoutingContext context) {
    return login(context, Fields.of(context.request().query()));
  }

  @POST
  @Path("login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response login(@Nullable String form, RoutingContext context) {
    return login(context, Fields.of(form));
  }

  @POST
  @Path("launch")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response launch(@Nullable String form, RoutingContext context) {
    var fields = Fields.of(form);
    var said =
        new Said()
            .with("idToken", fields.value("id_token"))
            .with("state", fields.value("state"))
            .with("error", fields.value("error"))
            .with("browser", BrowserSecret.of(context.request()));
    var answer = service.ask("launches", said);
    if (!answer.ok()) {
      return RefusedPage.response(answer);
    }
    var entered = answer.as(LtiService.Entered.class);
    if (entered.session() == null) {
      return page(403, UnconfirmedPage.of(entered));
    }
    Cookies.setSession(context.request(), entered.session());
    return found(303, ReturnPath.of(entered.to()).value());
  }

  private Response login(RoutingContext context, Fields fields) {
    var request = context.request();
    if ("iframe".equals(request.getHeader("Sec-Fetch-Dest"))) {
      PagePolicy.letOthersFrame(context);
      return page(200, new OwnTabPage("/lti/login?" + fields.query()));
    }
    if (!limit.allowsLaunch(request.remoteAddress().hostAddress())) {
      throw new ProblemException(
          Problem.of(
              ProblemType.TOO_MANY_REQUESTS,
              "Too many people come from the LMS at once. Wait a minute, then open the link in the"
                  + " LMS again."));
    }
    var said =
        new Said()
            .with("issuer", fields.value("iss"))
            .with("loginHint", fields.value("login_hint"))
            .with("target", fields.value("target_link_uri"))
            .with("messageHint", fields.value("lti_message_hint"))
            .with("clientId", fields.value("client_id"))
            .with("deploymentId", fields.value("lti_deployment_id"))
            .with("origin", Scheme.origin(request))
            .with("browser", BrowserSecret.ofOrNew(request));
    var answer = service.ask("logins", said);
    return answer.ok()
        ? found(302, Objects.requireNonNull(answer.as(LtiService.Location.class).location()))
        : RefusedPage.response(answer);
  }

  private static Response found(int status, String location) {
    return Response.status(status)
        .header("Location", location)
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Response page(int status, Object page) {
    return Response.status(status).header("Cache-Control", "no-store").entity(page).build();
  }
}
