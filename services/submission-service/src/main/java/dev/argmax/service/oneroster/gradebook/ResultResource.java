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

/// Results, and keeping one's own.
@Path("/ims/oneroster/gradebook/v1p2/results")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ResultResource {
  private final Answers answers;
  private final Rosters rosters;
  private final Gradebook gradebook;
  private final Keeping keeping;

  ResultResource(Answers answers, Rosters rosters, Gradebook gradebook, Keeping keeping) {
    this.answers = answers;
    this.rosters = rosters;
    this.gradebook = gradebook;
    this.keeping = keeping;
  }

  @GET
  @Operation(operationId = "getAllResults")
  public Response results(@BeanParam ListQuery query) {
    return answers.list(
        Access.GRADEBOOK_CORE, query, ResultView.KIND, () -> gradebook.results(rosters.read()));
  }

  @GET
  @Path("/{sourcedId}")
  @Operation(operationId = "getResult")
  public Response result(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.GRADEBOOK_CORE,
        fields,
        ResultView.KIND,
        () ->
            gradebook.results(rosters.read()).stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }

  @PUT
  @Path("/{sourcedId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "putResult", summary = "201 if it is new, 200 if it was there")
  @RequestBody(content = @Content(schema = @Schema(implementation = ResultView.Single.class)))
  @APIResponse(responseCode = "201", description = "Kept")
  public Response put(@PathParam("sourcedId") String sourcedId, @Nullable JsonNode sent) {
    return answers.answer(
        Access.GRADEBOOK_PUT,
        () -> Response.status(keeping.putResult(sourcedId, sent) ? 201 : 200).build());
  }

  @DELETE
  @Path("/{sourcedId}")
  @Operation(operationId = "deleteResult")
  @APIResponse(responseCode = "204", description = "Deleted")
  public Response delete(@PathParam("sourcedId") String sourcedId) {
    return answers.answer(
        Access.GRADEBOOK_DELETE,
        () -> {
          keeping.deleteResult(sourcedId);
          return Response.noContent().build();
        });
  }
}
