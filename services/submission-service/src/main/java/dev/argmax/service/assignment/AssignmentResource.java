package dev.argmax.service.assignment;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/courses/{course}/assignments")
@RunOnVirtualThread
class AssignmentResource {
  private final Courses courses;
  private final AssignmentReading reading;
  private final Caller caller;

  AssignmentResource(Courses courses, AssignmentReading reading, Caller caller) {
    this.courses = courses;
    this.reading = reading;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "All assignments of a course", operationId = "listAssignments")
  public AssignmentView.AssignmentList assignments(@PathParam("course") String course) {
    return reading.all(member(course));
  }

  @GET
  @Path("/{slug}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "An assignment, with my dates and best score", operationId = "getAssignment")
  public AssignmentView assignment(
      @PathParam("course") String course, @PathParam("slug") String slug) {
    return reading.one(member(course), slug);
  }

  @GET
  @Path("/{slug}/handout")
  @Produces("text/markdown;charset=UTF-8")
  @Operation(summary = "The statement, Markdown with formulas", operationId = "getHandout")
  public String handout(@PathParam("course") String course, @PathParam("slug") String slug) {
    return reading.handout(member(course), slug);
  }

  @GET
  @Path("/{slug}/starter")
  @Produces("application/zip")
  @Operation(summary = "The project to start from", operationId = "getStarter")
  public Response starter(@PathParam("course") String course, @PathParam("slug") String slug) {
    return Response.ok(reading.starter(member(course), slug))
        .header("Content-Disposition", "attachment; filename=\"" + slug + "-starter.zip\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private Member member(String course) {
    return courses.member(course, caller.personId());
  }
}
