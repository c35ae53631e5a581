package dev.argmax.gateway.limits;

import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemAnswer;
import dev.argmax.gateway.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/// Turns a request away before its body is read when it says itself that it is too large. Bodies of
/// unknown length are counted where they are streamed, and taken nowhere else.
class BodyLimit {
  private final LimitsConfig limits;

  BodyLimit(LimitsConfig limits) {
    this.limits = limits;
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, 800);
  }

  private void handle(RoutingContext context) {
    var limit = limits.body().asLongValue();
    if (length(context.request().getHeader("Content-Length")) > limit) {
      ProblemAnswer.end(context, Problem.tooLarge(limit));
    } else if (context.request().getHeader("Transfer-Encoding") != null
        && !isStreamed(context.normalizedPath())) {
      ProblemAnswer.end(
          context,
          Problem.of(ProblemType.LENGTH_REQUIRED, "Send the form with its length.")
              .with("Connection", "close"));
    } else {
      context.next();
    }
  }

  private static boolean isStreamed(String path) {
    return path.startsWith("/api/") || path.startsWith("/ims/");
  }

  private static long length(@Nullable String header) {
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
