package dev.argmax.gateway.visit;

import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemAnswer;
import dev.argmax.gateway.problem.ProblemType;
import dev.argmax.gateway.sso.Provider;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What may go wrong around [SsoResource] ends at the sign-in page, where a password may still
/// work.
class SsoDoor {
  /// The sign-in page, saying that the provider's word was not taken.
  private static final String REFUSED = "/sign-in?sso=refused";

  private static final Logger LOG = Logger.getLogger(SsoDoor.class);

  /// Before the pages.
  private static final int ORDER = 500;

  private final Provider provider;

  SsoDoor(Provider provider) {
    this.provider = provider;
  }

  void register(@Observes Router router) {
    router.get(Provider.PATH).order(ORDER).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    if (!provider.isSetUp()) {
      var detail = "Nobody signs in elsewhere for this site.";
      ProblemAnswer.end(context, Problem.of(ProblemType.NOT_FOUND, detail));
    } else if (answersNothingOfOurs(context.request())) {
      send(context, REFUSED);
    } else {
      context.request().pause();
      Future.fromCompletionStage(provider.answers(), context.vertx().getOrCreateContext())
          .onSuccess(answers -> goOn(context, answers))
          .onFailure(context::fail);
    }
  }

  /// Whether the provider's answer is not to a question that we sent this very browser with:
  /// stolen, tampered with, used before, or just too late. The library would ask again and again.
  private static boolean answersNothingOfOurs(HttpServerRequest request) {
    var state = request.getParam("state");
    return state == null
        ? request.getParam("code") != null
        : request.getCookie(OidcUtils.STATE_COOKIE_NAME + "_sso_" + state) == null;
  }

  private static void goOn(RoutingContext context, boolean providerAnswers) {
    if (providerAnswers) {
      context.request().resume();
      context.next();
    } else {
      send(context, SignInResource.pathTo(context.request().getParam("to")));
    }
  }

  private static void send(RoutingContext context, String path) {
    context
        .response()
        .setStatusCode(303)
        .putHeader("Location", path)
        .putHeader("Cache-Control", "no-store")
        .end();
  }

  @ServerExceptionMapper
  Response refused(AuthenticationCompletionException thrown) {
    LOG.warnf("Somebody was not signed in with %s; the library has just said why", provider.name());
    return Response.status(Response.Status.SEE_OTHER).header("Location", REFUSED).build();
  }

  @ServerExceptionMapper
  Response impossible(OIDCException thrown) {
    LOG.errorf(thrown, "Nobody can sign in with %s", provider.name());
    return Response.status(Response.Status.SEE_OTHER).header("Location", REFUSED).build();
  }
}
