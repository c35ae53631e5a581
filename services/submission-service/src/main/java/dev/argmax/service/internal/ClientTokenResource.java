package dev.argmax.service.internal;

import dev.argmax.service.client.Polls;
import dev.argmax.service.identity.ClientTokens;
import dev.argmax.service.identity.ClientTokens.Shown;
import dev.argmax.service.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/// Which program a token belongs to, and what it opens.
@Path("/internal/v1/programs")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ClientTokenResource {
  private final ClientTokens tokens;
  private final Polls polls;

  ClientTokenResource(ClientTokens tokens, Polls polls) {
    this.tokens = tokens;
    this.polls = polls;
  }

  @POST
  public Shown identify(TokenRequest request) {
    Shown shown =
        tokens
            .show(Required.text(request.token(), "token"))
            .orElseThrow(ProblemException::notFound);
    if (!shown.valid()) {
      polls.refused(shown.personId(), "access token", 401, "Its token had ended.");
      throw ProblemException.notFound();
    }
    return shown;
  }

  record TokenRequest(@Nullable String token) {}
}
