package dev.argmax.gateway.routing;

import dev.argmax.gateway.identity.Person;
import dev.argmax.gateway.limits.InFlight;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemAnswer;
import dev.argmax.gateway.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Hands a request whose sender is known to the service, within what one person may have under way.
@ApplicationScoped
public class Forwarder {
  private final ServiceConnection connection;
  private final InFlight inFlight;

  Forwarder(ServiceConnection connection, InFlight inFlight) {
    this.connection = connection;
    this.inFlight = inFlight;
  }

  /// Forwards to this path of the service, with the query of the request, and ends the request.
  public void forward(RoutingContext context, Person person, String path) {
    if (!inFlight.enter(person.id())) {
      ProblemAnswer.end(
          context,
          Problem.of(
                  ProblemType.TOO_MANY_REQUESTS,
                  "Too many of your requests are under way. Wait until some have ended.")
              .with("Retry-After", "2"));
      return;
    }
    context.addEndHandler(_ -> inFlight.leave(person.id()));
    new Exchange(context, connection).begin(person, path);
  }
}
