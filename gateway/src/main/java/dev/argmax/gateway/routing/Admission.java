package dev.argmax.gateway.routing;

import dev.argmax.gateway.browser.Scheme;
import dev.argmax.gateway.identity.Identities;
import dev.argmax.gateway.identity.Token;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemAnswer;
import dev.argmax.gateway.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Lets a request on to the service when its sender is known. Its body stays unread until then.
@ApplicationScoped
class Admission {
  /// Encoded slashes and the like: nobody needs them, and servers disagree on what they mean.
  private static final Pattern AMBIGUOUS = Pattern.compile("(?i)%2f|%5c|%00|%25|[;\\\\]|//");

  private final Identities identities;
  private final Forwarder forwarder;

  Admission(Identities identities, Forwarder forwarder) {
    this.identities = identities;
    this.forwarder = forwarder;
  }

  /// Forwards to this path of the service for a person, or says why not.
  void admit(RoutingContext context, Optional<Token> token, String path) {
    admit(context, token, path, this::person);
  }

  /// Forwards to this path of the service for a person or a program, or says why not.
  void admitEither(RoutingContext context, Optional<Token> token, String path) {
    admit(
        context,
        token,
        path,
        shown ->
            person(shown)
                .thenCompose(
                    person ->
                        person.isPresent()
                            ? CompletableFuture.completedFuture(person)
                            : program(context, shown)));
  }

  /// Forwards to this path of the service for a program, or says why not.
  void admitProgram(RoutingContext context, Optional<Token> token, String path) {
    admit(context, token, path, shown -> program(context, shown));
  }

  private void admit(
      RoutingContext context,
      Optional<Token> token,
      String path,
      Function<Token, CompletableFuture<Optional<Asker>>> whose) {
    if (isAmbiguous(context)) {
      unknown(context);
    } else {
      token.ifPresentOrElse(
          shown -> identify(context, whose.apply(shown), path), () -> missing(context));
    }
  }

  static boolean isAmbiguous(RoutingContext context) {
    return AMBIGUOUS.matcher(context.request().path()).find();
  }

  private CompletableFuture<Optional<Asker>> person(Token token) {
    return identities.of(token).thenApply(person -> person.map(Asker::of));
  }

  private CompletableFuture<Optional<Asker>> program(RoutingContext context, Token token) {
    var origin = Scheme.origin(context.request());
    return identities
        .ofProgram(token)
        .thenApply(program -> program.map(known -> Asker.of(known, origin)));
  }

  /// Forwards who has the key of the calendar at this path, or says why not.
  void admitToCalendar(RoutingContext context, Token key, String path) {
    if (isAmbiguous(context)) {
      unknown(context);
    } else {
      var course = Objects.requireNonNullElse(context.pathParam("course"), "");
      identify(
          context,
          identities.ofCalendarKey(key, course).thenApply(person -> person.map(Asker::of)),
          path);
    }
  }

  static void unknown(RoutingContext context) {
    ProblemAnswer.end(
        context,
        Problem.of(
            ProblemType.NOT_FOUND,
            "The API has no such address. /q/openapi lists the ones it has."));
  }

  private void identify(
      RoutingContext context, CompletableFuture<Optional<Asker>> sender, String path) {
    context.request().pause();
    Future.fromCompletionStage(sender, context.vertx().getOrCreateContext())
        .onSuccess(
            asker ->
                asker.ifPresentOrElse(
                    known -> forwarder.forward(context, known, path), () -> refuse(context)))
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
}
