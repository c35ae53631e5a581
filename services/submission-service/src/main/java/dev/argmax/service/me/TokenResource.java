package dev.argmax.service.me;

import dev.argmax.service.identity.Caller;
import dev.argmax.service.identity.PersonalTokens;
import dev.argmax.service.identity.PersonalTokens.IssuedToken;
import dev.argmax.service.identity.PersonalTokens.TokenView;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me/tokens")
@RunOnVirtualThread
class TokenResource {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_DAYS = 366;

  private final PersonalTokens tokens;
  private final Caller caller;

  TokenResource(PersonalTokens tokens, Caller caller) {
    this.tokens = tokens;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "My API tokens that are in use", operationId = "listTokens")
  public TokenList tokens() {
    return new TokenList(tokens.of(caller.personId()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make an API token; it is shown this once", operationId = "createToken")
  @APIResponse(
      responseCode = "201",
      description = "Made; nobody can read the token again",
      content = @Content(schema = @Schema(implementation = IssuedToken.class)))
  public Response create(@Nullable NewToken request) {
    if (request == null) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "The request lacks `name`.");
    }
    IssuedToken issued = tokens.issue(caller.personId(), request.checkedName(), request.lifetime());
    return Response.created(URI.create("/api/v1/me/tokens/" + issued.id()))
        .header("Cache-Control", "no-store")
        .entity(issued)
        .build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Take one of my API tokens out of use", operationId = "revokeToken")
  public void revoke(@PathParam("id") String id) {
    tokens.revoke(caller.personId(), parse(id));
  }

  private static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound();
    }
  }

  record TokenList(List<TokenView> items) {}

  /// @param expiresInDays 1 to 366; absent for a token that is good until it is revoked
  record NewToken(@Nullable String name, @Nullable Integer expiresInDays) {

    String checkedName() {
      String stripped = name == null ? "" : name.strip();
      if (stripped.isEmpty() || stripped.length() > LONGEST_NAME || stripped.indexOf(0) >= 0) {
        throw new ProblemException(
            ProblemType.BAD_REQUEST, "`name` must have 1 to " + LONGEST_NAME + " characters.");
      }
      return stripped;
    }

    @Nullable Duration lifetime() {
      if (expiresInDays != null && (expiresInDays < 1 || expiresInDays > MOST_DAYS)) {
        throw new ProblemException(
            ProblemType.BAD_REQUEST, "`expiresInDays` must be 1 to " + MOST_DAYS + ".");
      }
      return expiresInDays == null ? null : Duration.ofDays(expiresInDays);
    }
  }
}
