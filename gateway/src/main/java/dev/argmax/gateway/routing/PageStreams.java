package dev.argmax.gateway.routing;

import dev.argmax.gateway.browser.Cookies;
import dev.argmax.gateway.identity.Token;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;

/// What pages link to and listen to: the same as in the API, for browsers that hold a session.
class PageStreams {
  private static final List<String> PATHS =
      List.of(
          "/submissions/:id/events",
          "/submissions/:id/archive",
          "/courses/:course/assignments/:slug/starter");

  private final Admission admission;

  PageStreams(Admission admission) {
    this.admission = admission;
  }

  void register(@Observes Router router) {
    for (var path : PATHS) {
      router.get(path).order(ApiRoutes.ORDER).handler(this::handle);
    }
  }

  private void handle(RoutingContext context) {
    var token = Token.ofCookie(Cookies.session(context.request()));
    admission.admit(context, token, "/api/v1" + context.normalizedPath());
  }
}
