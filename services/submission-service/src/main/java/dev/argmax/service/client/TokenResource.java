package dev.argmax.service.client;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

@Path("/ims/oneroster/token")
@RunOnVirtualThread
class TokenResource {
  private final TokenDesk desk;

  TokenResource(TokenDesk desk) {
    this.desk = desk;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  @SecurityRequirements
  @Operation(
      summary = "An access token for a program, by OAuth 2 client credentials",
      operationId = "issueClientToken")
  @APIResponse(
      responseCode = "200",
      description = "Good for an hour",
      content = @Content(schema = @Schema(implementation = TokenAnswer.Issued.class)))
  public Response token(@BeanParam Form form, @Context HttpHeaders headers) {
    TokenRequest request = TokenRequest.of(headers, form);
    return TokenAnswer.response(desk.answer(request), request.basic());
  }
}
