package dev.argmax.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.IntStream;

/// Problems for what never reaches a resource: bodies over the limit, broken requests, unknown
/// addresses.
@ApplicationScoped
class RouterProblems {
  private static final int BEFORE_THE_FRAMEWORK = -1000;

  // As quarkus.http.limits.max-body-size.
  private static final long LARGEST_BODY = 11 << 20;

  private final ObjectMapper json;

  RouterProblems(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_THE_FRAMEWORK).handler(this::refuseHugeBody);
    IntStream.of(400, 401, 404, 405, 406, 413, 415, 500, 503)
        .forEach(status -> router.errorHandler(status, context -> answer(context, status)));
  }

  // The framework would refuse it too, but without a word.
  private void refuseHugeBody(RoutingContext context) {
    String length = context.request().getHeader("Content-Length");
    if (length != null && (length.length() > 18 || Long.parseLong(length) > LARGEST_BODY)) {
      answer(context, 413);
    } else {
      context.next();
    }
  }

  private void answer(RoutingContext context, int status) {
    if (context.response().ended() || context.response().headWritten()) {
      return;
    }
    Throwable thrown = context.failure();
    Problem problem =
        status == 500 && thrown != null
            ? ProblemMappers.incident(thrown)
            : ProblemMappers.ofStatus(status);
    if (status == 413) {
      context.response().putHeader("Connection", "close");
    }
    context
        .response()
        .setStatusCode(problem.type().status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(text(problem));
  }

  private String text(Problem problem) {
    try {
      return json.writeValueAsString(problem.members());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem is plain text and numbers", e);
    }
  }
}
