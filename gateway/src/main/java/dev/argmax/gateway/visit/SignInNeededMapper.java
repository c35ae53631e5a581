package dev.argmax.gateway.visit;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Shows the sign-in page instead of the page that was asked for.
class SignInNeededMapper {
  @ServerExceptionMapper
  Response signIn(SignInNeeded needed) {
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", needed.signIn().toString())
        .header("Cache-Control", "no-store")
        .build();
  }
}
