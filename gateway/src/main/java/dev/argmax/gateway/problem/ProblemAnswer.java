package dev.argmax.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/// Says a problem in the language of the one who asked: a page to browsers, the words of OneRoster
/// to programs that speak it, a problem to everybody else.
public final class ProblemAnswer {
  /// The media type of RFC 9457.
  public static final String MEDIA_TYPE = "application/problem+json";

  private final String mediaType;
  private final String body;

  private ProblemAnswer(String mediaType, String body) {
    this.mediaType = mediaType;
    this.body = body;
  }

  /// The answer to this request.
  public static ProblemAnswer to(HttpServerRequest request, Problem problem) {
    if (OneRosterBody.isFor(request.path())) {
      return new ProblemAnswer(
          OneRosterBody.MEDIA_TYPE, OneRosterBody.of(problem, String.valueOf(request.path())));
    }
    return wantsPage(request)
        ? new ProblemAnswer("text/html;charset=UTF-8", new ErrorPage(problem).render())
        : new ProblemAnswer(MEDIA_TYPE, new JsonObject(problem.body()).encode());
  }

  /// Ends the request with the problem, or cuts the connection if an answer is already under way.
  public static void end(RoutingContext context, Problem problem) {
    var response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      context.request().connection().close();
      return;
    }
    var answer = to(context.request(), problem);
    problem.headers().forEach(response::putHeader);
    response
        .setStatusCode(problem.type().status())
        .putHeader("Content-Type", answer.mediaType())
        .putHeader("Cache-Control", "no-store")
        .end(answer.body());
  }

  String mediaType() {
    return mediaType;
  }

  String body() {
    return body;
  }

  private static boolean wantsPage(HttpServerRequest request) {
    var accept = request.getHeader("Accept");
    var path = request.path();
    return accept != null
        && accept.contains("text/html")
        && path != null
        && !path.startsWith("/api/")
        && !path.startsWith("/q/");
  }
}
