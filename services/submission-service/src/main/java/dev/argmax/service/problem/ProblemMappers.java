package dev.argmax.service.problem;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever a resource or the framework throws into a problem.
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response problem(ProblemException thrown) {
    return thrown.problem().response();
  }

  @ServerExceptionMapper
  Response badJson(JacksonException thrown) {
    return new Problem(ProblemType.BAD_REQUEST, "The JSON could not be read.", Map.of()).response();
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException thrown) {
    int status = thrown.getResponse().getStatus();
    if (status < 400) {
      return thrown.getResponse();
    }
    return status >= 500 ? unexpected(thrown) : ofStatus(status).response();
  }

  // Only reading a request's body throws this past a resource: too much came, or too little.
  @ServerExceptionMapper
  Response brokenBody(IOException thrown) {
    return "Request too large".equals(thrown.getMessage())
        ? ofStatus(413).response()
        : new Problem(ProblemType.BAD_REQUEST, "The upload broke off.", Map.of()).response();
  }

  @ServerExceptionMapper
  Response unexpected(Throwable thrown) {
    // The form parser has no exception of its own for more parts than it takes.
    String message = thrown.getMessage();
    return message != null && message.startsWith("Param limit")
        ? new Problem(ProblemType.BAD_REQUEST, "The form has too many parts.", Map.of()).response()
        : incident(thrown).response();
  }

  /// Logs what happened under a number that the caller can quote, and tells the caller nothing
  /// else.
  static Problem incident(Throwable thrown) {
    String incident = UUID.randomUUID().toString();
    LOG.errorf(thrown, "Request failed, the caller got a 500. incident=%s", incident);
    return new Problem(
        ProblemType.INTERNAL_ERROR,
        "This is not your fault. Try again; if it stays, tell the staff the incident number.",
        Map.of("incident", incident));
  }

  static Problem ofStatus(int status) {
    return switch (status) {
      case 401 -> new Problem(ProblemType.UNAUTHENTICATED, "No valid token was sent.", Map.of());
      case 404 -> ProblemException.notFound().problem();
      case 405 -> plain(ProblemType.METHOD_NOT_ALLOWED);
      case 406 -> plain(ProblemType.NOT_ACCEPTABLE);
      case 413 ->
          new Problem(ProblemType.TOO_LARGE, "An upload may have at most 10 MiB.", Map.of());
      case 415 -> plain(ProblemType.UNSUPPORTED_MEDIA_TYPE);
      case 503 -> plain(ProblemType.UNAVAILABLE);
      default -> plain(ProblemType.BAD_REQUEST);
    };
  }

  private static Problem plain(ProblemType type) {
    return new Problem(type, type.title() + ".", Map.of());
  }
}
