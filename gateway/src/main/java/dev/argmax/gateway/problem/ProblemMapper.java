package dev.argmax.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever a page's handling threw into an answer that tells nothing about our insides.
class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  @ServerExceptionMapper
  Response problem(ProblemException thrown, HttpServerRequest request) {
    return response(thrown.problem(), request);
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException thrown, HttpServerRequest request) {
    var given = thrown.getResponse();
    if (given.getStatus() < 400) {
      return given;
    }
    var type = ProblemType.ofStatus(given.getStatus());
    var problem = Problem.of(type, type.explanation());
    var allow = given.getHeaderString("Allow");
    return response(allow == null ? problem : problem.with("Allow", allow), request);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable thrown, HttpServerRequest request) {
    var incident = UUID.randomUUID();
    LOG.errorf(thrown, "Incident %s: a request was answered with 500", incident);
    var detail = "Something went wrong on our side. Incident " + incident + ".";
    return response(Problem.of(ProblemType.INTERNAL_ERROR, detail), request);
  }

  private static Response response(Problem problem, HttpServerRequest request) {
    var answer = ProblemAnswer.to(request, problem);
    var response = Response.status(problem.type().status()).type(answer.mediaType());
    problem.headers().forEach(response::header);
    return response.header("Cache-Control", "no-store").entity(answer.body()).build();
  }
}
