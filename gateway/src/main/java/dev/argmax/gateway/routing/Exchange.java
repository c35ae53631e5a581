package dev.argmax.gateway.routing;

import dev.argmax.gateway.problem.OneRosterBody;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemAnswer;
import dev.argmax.gateway.problem.ProblemType;
import dev.argmax.gateway.service.ServiceHeaders;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One request on its way to the service and the answer on its way back.
///
/// ## Theory of operation
///
/// Both bodies are piped, never gathered: a chunk is passed on when it comes and the reader's pace
/// is the sender's. Whichever side goes away, the other is cut: a client that hangs up ends an
/// event stream at the service, and an upload that breaks off arrives there as broken. Until the
/// head of the answer is out, every trouble becomes a problem; after that only cutting the
/// connection is honest.
final class Exchange {
  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final long LINGER_MILLIS = 2000;

  private final RoutingContext context;
  private final ServiceConnection connection;
  private final BoundedBody body;
  private final Consumer<HttpClientResponse> witness;
  private @Nullable HttpClientRequest toService;
  private boolean timedOut;

  /// @param witness sees the head of an answer that is passed on
  Exchange(
      RoutingContext context, ServiceConnection connection, Consumer<HttpClientResponse> witness) {
    this.context = context;
    this.witness = witness;
    this.connection = connection;
    this.body = new BoundedBody(context.request(), connection.bodyLimit(), this::tooLarge);
  }

  void begin(Asker asker, String path) {
    var incoming = context.request();
    incoming.pause();
    var query = CalendarLink.queryWithoutKey(incoming);
    connection
        .request(incoming.method(), query == null ? path : path + "?" + query)
        .compose(outgoing -> send(outgoing, asker))
        .onSuccess(this::answer)
        .onFailure(this::fail);
  }

  private Future<HttpClientResponse> send(HttpClientRequest outgoing, Asker asker) {
    var incoming = context.request();
    ForwardedHeaders.inward(incoming.headers(), outgoing.headers());
    asker.headers().forEach(outgoing::putHeader);
    outgoing.putHeader(ServiceHeaders.RECEIVED_AT, Arrival.of(context).toString());
    toService = outgoing;
    context.response().closeHandler(_ -> outgoing.reset());
    // A reset of ours is no error to log; whatever else fails comes out of the answer's future.
    outgoing.exceptionHandler(_ -> {});
    var timer =
        context.vertx().setTimer(connection.answerTimeout().toMillis(), _ -> giveUp(outgoing));
    return body(incoming, outgoing).onComplete(_ -> context.vertx().cancelTimer(timer));
  }

  private Future<HttpClientResponse> body(HttpServerRequest incoming, HttpClientRequest outgoing) {
    if (!hasBody(incoming)) {
      incoming.resume();
      return outgoing.send();
    }
    if (incoming.getHeader("Content-Length") == null) {
      outgoing.setChunked(true);
    }
    if ("100-continue".equalsIgnoreCase(incoming.getHeader("Expect"))) {
      context.response().writeContinue();
    }
    return outgoing.send(body);
  }

  private void answer(HttpClientResponse answer) {
    if (answer.statusCode() == 401 && !speaksOneRoster(answer)) {
      LOG.error("The service does not believe our internal token; every request fails");
      replace(answer, Problem.serviceUnavailable());
    } else if (answer.statusCode() >= 400 && !isProblem(answer) && !speaksOneRoster(answer)) {
      var type = ProblemType.ofStatus(answer.statusCode());
      replace(answer, Problem.of(type, type.explanation()));
    } else {
      pass(answer);
    }
  }

  private void replace(HttpClientResponse answer, Problem problem) {
    answer.request().reset();
    ProblemAnswer.end(context, problem);
  }

  private void pass(HttpClientResponse answer) {
    witness.accept(answer);
    var response = context.response().setStatusCode(answer.statusCode());
    ForwardedHeaders.outward(answer.headers(), response.headers());
    var location = answer.getHeader("Location");
    if (location != null) {
      response.putHeader("Location", connection.publicLocation(location));
    }
    if (answer.getHeader("Content-Length") == null && mayHaveBody(answer)) {
      response.setChunked(true);
    }
    answer.pipeTo(response).onFailure(this::fail);
  }

  private void giveUp(HttpClientRequest outgoing) {
    timedOut = true;
    outgoing.reset();
  }

  /// What still comes is dropped for a moment: a client that is cut off while it sends would not
  /// read the answer.
  private void tooLarge() {
    if (toService != null) {
      toService.reset();
    }
    ProblemAnswer.end(context, Problem.tooLarge(connection.bodyLimit()));
    var incoming = context.request();
    incoming.handler(_ -> {}).resume();
    context.vertx().setTimer(LINGER_MILLIS, _ -> incoming.connection().close());
  }

  private void fail(Throwable thrown) {
    if (timedOut) {
      ProblemAnswer.end(
          context, Problem.of(ProblemType.SERVICE_TIMEOUT, "The service did not answer in time."));
    } else {
      LOG.debugf(thrown, "A request did not get through to the service; its sender is told");
      ProblemAnswer.end(context, Problem.serviceUnavailable());
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    var length = request.getHeader("Content-Length");
    return request.getHeader("Transfer-Encoding") != null
        || (length != null && !length.equals("0"));
  }

  /// A refusal in the words of OneRoster or of OAuth, to a program that speaks them.
  private boolean speaksOneRoster(HttpClientResponse answer) {
    var type = answer.getHeader("Content-Type");
    return OneRosterBody.isFor(context.request().path())
        && type != null
        && type.startsWith(OneRosterBody.MEDIA_TYPE);
  }

  private static boolean isProblem(HttpClientResponse answer) {
    var type = answer.getHeader("Content-Type");
    return type != null && type.startsWith(ProblemAnswer.MEDIA_TYPE);
  }

  private boolean mayHaveBody(HttpClientResponse answer) {
    return answer.statusCode() != 204
        && answer.statusCode() != 304
        && !context.request().method().name().equals("HEAD");
  }
}
