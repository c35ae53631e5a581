package dev.argmax.gateway.routing;

import dev.argmax.gateway.identity.Person;
import dev.argmax.gateway.limits.InFlight;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemAnswer;
import dev.argmax.gateway.problem.ProblemType;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/// Hands a request whose sender is known to the service, within what one person may have under way.
@ApplicationScoped
public class Forwarder {
  private final ServiceConnection connection;
  private final InFlight inFlight;
  private final Unchanged unchanged;

  Forwarder(ServiceConnection connection, InFlight inFlight, Unchanged unchanged) {
    this.unchanged = unchanged;
    this.connection = connection;
    this.inFlight = inFlight;
  }

  /// Forwards to this path of the service, with the query of the request, and ends the request.
  public void forward(RoutingContext context, Person person, String path) {
    forward(context, Asker.of(person), path);
  }

  void forward(RoutingContext context, Asker asker, String path) {
    Poll.of(context.request(), asker, path)
        .ifPresentOrElse(
            poll -> answer(context, poll, path), () -> forward(context, asker, path, _ -> {}));
  }

  private void answer(RoutingContext context, Poll poll, String path) {
    if (unchanged.answers(context, poll)) {
      return;
    }
    var mark = unchanged.mark(poll);
    forward(context, poll.asker(), path, answer -> unchanged.remember(poll, mark, answer));
  }

  private void forward(
      RoutingContext context, Asker asker, String path, Consumer<HttpClientResponse> witness) {
    if (!inFlight.enter(asker.id())) {
      ProblemAnswer.end(
          context,
          Problem.of(
                  ProblemType.TOO_MANY_REQUESTS,
                  "Too many of your requests are under way. Wait until some have ended.")
              .with("Retry-After", "2"));
      return;
    }
    context.addEndHandler(_ -> inFlight.leave(asker.id()));
    new Exchange(context, connection, witness).begin(asker, path);
  }
}
