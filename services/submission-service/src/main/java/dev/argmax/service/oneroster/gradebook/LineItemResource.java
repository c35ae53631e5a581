package dev.argmax.service.oneroster.gradebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.service.oneroster.answer.Access;
import dev.argmax.service.oneroster.answer.Answers;
import dev.argmax.service.oneroster.answer.ListQuery;
import dev.argmax.service.oneroster.rostering.Rosters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Line items, and keeping one's own.
@Path("/ims/oneroster/gradebook/v1p2/lineItems")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class LineItemResource {
  private final Answers answers;
  private final Rosters rosters;
  private final Gradebook gradebook;
  private final Keeping keeping;

  LineItemResource(Answers answers, Rosters rosters, Gradebook gradebook, Keeping keeping) {
    this.answers = answers;
    this.rosters = rosters;
    this.gradebook = gradebook;
    this.keeping = keeping;
  }

  @GET
  @Operation(operationId = "getAllLineItems")
  public Response lineItems(@BeanParam ListQuery query) {
    return answers.list(
        Access.GRADEBOOK_CORE, query, LineItemView.KIND, () -> gradebook.lineItems(rosters.read()));
  }

  @GET
  @Path("/{sourcedId}")
  @Operation(operationId = "getLineItem")
  public Response lineItem(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.GRADEBOOK_CORE,
        fields,
        LineItemView.KIND,
        () ->
            gradebook.lineItems(rosters.read()).stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }

  @PUT
  @Path("/{sourcedId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "putLineItem", summary = "201 if it is new, 200 if it was there")
  @RequestBody(content = @Content(schema = @Schema(implementation = LineItemView.Single.class)))
  @APIResponse(responseCode = "201", description = "Kept")
  public Response put(@PathParam("sourcedId") String sourcedId, @Nullable JsonNode sent) {
    return answers.answer(
        Access.GRADEBOOK_PUT,
        () -> Response.status(keeping.putLineItem(sourcedId, sent) ? 201 : 200).build());
  }

  @DELETE
  @Path("/{sourcedId}")
  @Operation(operationId = "deleteLineItem", summary = "Deletes the results to it, too")
  @APIResponse(responseCode = "204", description = "Deleted")
  public Response delete(@PathParam("sourcedId") String sourcedId) {
    return answers.answer(
        Access.GRADEBOOK_DELETE,
        () -> {
          keeping.deleteLineItem(sourcedId);
          return Response.noContent().build();
        });
  }
}
