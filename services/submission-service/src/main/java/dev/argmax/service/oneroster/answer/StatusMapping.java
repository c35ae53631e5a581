package dev.argmax.service.oneroster.answer;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Says what went wrong in the standard's words, also where another part of the service noticed it.
final class StatusMapping {
  private static final String ONEROSTER = "/ims/oneroster/";
  private static final String TOKEN = ONEROSTER + "token";

  @ServerExceptionMapper
  Response status(StatusException thrown) {
    return thrown.response();
  }

  /// A 401 stays a problem: it is what the gateway is told when it lacks its own token.
  @ServerResponseFilter
  void translate(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getRequestUri().getPath();
    int status = response.getStatus();
    if (status < 400
        || status == 401
        || !path.startsWith(ONEROSTER)
        || !(response.getEntity() instanceof Map<?, ?> problem)) {
      return;
    }
    Object detail = problem.get("detail");
    String description = detail == null ? "The request cannot be served." : detail.toString();
    response.setEntity(
        path.equals(TOKEN)
            ? Map.of("error", "invalid_request", "error_description", description)
            : StatusInfo.failure(Minor.of(status), description),
        null,
        MediaType.APPLICATION_JSON_TYPE);
  }
}
