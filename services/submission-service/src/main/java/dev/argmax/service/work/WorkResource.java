package dev.argmax.service.work;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.paging.Limit;
import dev.argmax.service.work.WorkReading.Address;
import dev.argmax.service.work.WorkView.Neighbours;
import dev.argmax.service.work.WorkView.WorkPage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/assignments/{slug}/work")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class WorkResource {
  private final Courses courses;
  private final WorkReading reading;
  private final Caller caller;

  WorkResource(Courses courses, WorkReading reading, Caller caller) {
    this.courses = courses;
    this.reading = reading;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "What every student has in an assignment, or those of whom something is true",
      operationId = "listWork")
  public WorkPage work(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam Wanted wanted,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    return reading.page(address(course, slug), wanted, Limit.of(limit), after);
  }

  @GET
  @Path("/{login}/neighbours")
  @Operation(
      summary = "Whose submission comes before and after a student's in that list",
      operationId = "getNeighbours")
  public Neighbours neighbours(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("login") String login,
      @BeanParam Wanted wanted) {
    return reading.around(address(course, slug), wanted, login);
  }

  private Address address(String course, String slug) {
    return new Address(
        courses.member(course, caller.personId(), Permission.READ_SUBMISSIONS), slug);
  }
}
