package dev.argmax.service.client;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Lets a program look at what an LMS may see of the API beside OneRoster, such as the feed of
/// changes, if its scopes cover all of that. It changes nothing there: a token that it made for
/// itself would outlive it.
final class ProgramsReadOnly {
  private static final Set<Scope> NEEDED =
      EnumSet.of(Scope.ROSTER_READONLY, Scope.GRADEBOOK_READONLY);
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @ServerRequestFilter
  void admit(ContainerRequestContext request) {
    String scopes = request.getHeaderString("Argmax-Scopes");
    if (scopes == null || !request.getUriInfo().getRequestUri().getPath().startsWith("/api/")) {
      return;
    }
    if (!READING.contains(request.getMethod()) || !Scope.in(scopes).containsAll(NEEDED)) {
      throw new ProblemException(
          ProblemType.NOT_ALLOWED,
          "A program reads this with the scopes roster.readonly and gradebook.readonly, and changes"
              + " nothing.");
    }
  }
}
