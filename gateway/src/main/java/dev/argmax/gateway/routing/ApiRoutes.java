package dev.argmax.gateway.routing;

import dev.argmax.gateway.identity.Identities;
import dev.argmax.gateway.identity.Token;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemAnswer;
import dev.argmax.gateway.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/// Lets through to the service exactly what its OpenAPI document lists, from people with a token.
///
/// ## Theory of operation
///
/// A path is matched and forwarded in its normalized form, so that what was checked is what is
/// sent. Encoded slashes and the like are refused: nobody needs them, and servers disagree on what
/// they mean. The body stays unread until its sender is known.
class ApiRoutes {
  /// After the filters, before the pages.
  private static final int ORDER = 500;

  private static final Pattern AMBIGUOUS = Pattern.compile("(?i)%2f|%5c|%00|%25|[;\\\\]|//");

  private final ApiDocument document;
  private final Identities identities;
  private final Forwarder forwarder;

  ApiRoutes(ApiDocument document, Identities identities, Forwarder forwarder) {
    this.document = document;
    this.identities = identities;
    this.forwarder = forwarder;
  }

  void register(@Observes Router router) {
    for (var path : document.paths()) {
      router.route(path.route()).order(ORDER).handler(context -> handle(context, path));
    }
    router.route("/api/*").order(ORDER + 1).handler(ApiRoutes::unknown);
  }

  private void handle(RoutingContext context, ApiPath path) {
    if (AMBIGUOUS.matcher(context.request().path()).find()) {
      unknown(context);
    } else if (!path.methods().contains(context.request().method().name())) {
      var detail = "This address takes only " + path.allow() + ".";
      ProblemAnswer.end(
          context, Problem.of(ProblemType.METHOD_NOT_ALLOWED, detail).with("Allow", path.allow()));
    } else {
      Token.ofHeader(context.request().getHeader("Authorization"))
          .ifPresentOrElse(token -> identify(context, token), () -> missing(context));
    }
  }

  private void identify(RoutingContext context, Token token) {
    context.request().pause();
    Future.fromCompletionStage(identities.of(token), context.vertx().getOrCreateContext())
        .onSuccess(
            person ->
                person.ifPresentOrElse(
                    known -> forwarder.forward(context, known, context.normalizedPath()),
                    () -> refuse(context)))
        .onFailure(_ -> ProblemAnswer.end(context, Problem.serviceUnavailable()));
  }

  private static void missing(RoutingContext context) {
    ProblemAnswer.end(
        context,
        Problem.unauthenticated("The request needs the header 'Authorization: Bearer <token>'."));
  }

  private static void refuse(RoutingContext context) {
    ProblemAnswer.end(
        context, Problem.unauthenticated("This token is wrong, has expired or was revoked."));
  }

  private static void unknown(RoutingContext context) {
    ProblemAnswer.end(
        context,
        Problem.of(
            ProblemType.NOT_FOUND,
            "The API has no such address. /q/openapi lists the ones it has."));
  }
}
