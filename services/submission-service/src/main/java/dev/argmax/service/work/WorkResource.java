package dev.argmax.service.work;

import dev.argmax.service.caching.Tagged;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/assignments/{slug}/work")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class WorkResource {
  private final Courses courses;
  private final ClassWork classWork;
  private final WorkReading reading;
  private final Caller caller;

  WorkResource(Courses courses, ClassWork classWork, WorkReading reading, Caller caller) {
    this.courses = courses;
    this.classWork = classWork;
    this.reading = reading;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "What every student has in an assignment, or those of whom something is true",
      operationId = "listWork")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = WorkPage.class)))
  public Response work(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam Wanted wanted,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context HttpHeaders request) {
    Limit most = Limit.of(limit);
    Address address = address(course, slug, wanted);
    return Tagged.of(
        request, address.reading().tag(), () -> reading.page(address, wanted, most, after));
  }

  @GET
  @Path("/{login}/neighbours")
  @Operation(
      summary = "Whose submission comes before and after a student's in that list",
      operationId = "getNeighbours")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = Neighbours.class)))
  public Response neighbours(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("login") String login,
      @BeanParam Wanted wanted,
      @Context HttpHeaders request) {
    Address address = address(course, slug, wanted);
    return Tagged.of(
        request, address.reading().tag(), () -> reading.around(address, wanted, login));
  }

  private Address address(String course, String slug, Wanted wanted) {
    Member reader = courses.member(course, caller.personId(), Permission.READ_SUBMISSIONS);
    return new Address(course, slug, classWork.read(reader, wanted.section));
  }
}
