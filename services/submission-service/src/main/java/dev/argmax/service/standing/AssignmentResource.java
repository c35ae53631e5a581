package dev.argmax.service.standing;

import dev.argmax.service.caching.Tagged;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/assignments")
@RunOnVirtualThread
class AssignmentResource {
  private final Viewpoint viewpoint;
  private final AssignmentReading reading;
  private final Material material;

  AssignmentResource(Viewpoint viewpoint, AssignmentReading reading, Material material) {
    this.viewpoint = viewpoint;
    this.reading = reading;
    this.material = material;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "All assignments, with my dates and state; for staff with a student's",
      operationId = "listAssignments")
  public AssignmentView.AssignmentList assignments(
      @PathParam("course") String course, @QueryParam("student") @Nullable String student) {
    return reading.all(viewpoint.of(course, student));
  }

  @GET
  @Path("/{slug}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "An assignment, with my dates and state; for staff with a student's",
      operationId = "getAssignment")
  public AssignmentView assignment(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @QueryParam("student") @Nullable String student) {
    return reading.one(viewpoint.of(course, student), slug);
  }

  @GET
  @Path("/{slug}/handout")
  @Produces("text/markdown;charset=UTF-8")
  @Operation(summary = "The statement, Markdown with formulas", operationId = "getHandout")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = String.class)))
  public Response handout(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @Context HttpHeaders request) {
    String digest = material.openPset(viewpoint.own(course), slug);
    return Tagged.of(request, "handout-" + digest, () -> material.handout(digest));
  }

  @GET
  @Path("/{slug}/starter")
  @Produces("application/zip")
  @Operation(summary = "The project to start from", operationId = "getStarter")
  public Response starter(@PathParam("course") String course, @PathParam("slug") String slug) {
    return Response.ok(material.starter(viewpoint.own(course), slug))
        .header("Content-Disposition", "attachment; filename=\"" + slug + "-starter.zip\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
