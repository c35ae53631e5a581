package dev.argmax.gateway.routing;

import dev.argmax.gateway.identity.Token;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemAnswer;
import dev.argmax.gateway.problem.ProblemType;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/// Lets through to the service exactly what its OpenAPI document lists, from people with a token. A
/// path is matched and forwarded in its normalized form, so that what was checked is what is sent.
class ApiRoutes {
  /// After the filters, before the pages.
  static final int ORDER = 500;

  private final ApiDocument document;
  private final Admission admission;

  ApiRoutes(ApiDocument document, Admission admission) {
    this.document = document;
    this.admission = admission;
  }

  void register(@Observes Router router) {
    for (var path : document.paths("/api/v1/")) {
      router.route(path.route()).order(ORDER).handler(context -> handle(context, path));
    }
    router.route("/api/*").order(ORDER + 1).handler(Admission::unknown);
  }

  private void handle(RoutingContext context, ApiPath path) {
    if (path.methods().contains(context.request().method().name())) {
      var key = CalendarLink.key(context.request(), path);
      if (key.isPresent()) {
        admission.admitToCalendar(context, key.get(), context.normalizedPath());
      } else {
        var token = Token.ofHeader(context.request().getHeader("Authorization"));
        admission.admitEither(context, token, context.normalizedPath());
      }
    } else {
      var detail = "This address takes only " + path.allow() + ".";
      ProblemAnswer.end(
          context, Problem.of(ProblemType.METHOD_NOT_ALLOWED, detail).with("Allow", path.allow()));
    }
  }
}
