package dev.argmax.service.statistics;

import dev.argmax.service.caching.Tagged;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.work.ClassWork;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/v1/courses/{course}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class StatisticsResource {
  private final Courses courses;
  private final ClassWork classWork;
  private final Statistics statistics;
  private final Caller caller;

  StatisticsResource(Courses courses, ClassWork classWork, Statistics statistics, Caller caller) {
    this.courses = courses;
    this.classWork = classWork;
    this.statistics = statistics;
    this.caller = caller;
  }

  @GET
  @Path("/statistics")
  @Operation(
      summary = "How many students have handed in, are missing, late or flagged, by assignment",
      operationId = "getCourseStatistics")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = StatisticsView.OfCourse.class)))
  public Response course(@PathParam("course") String course, @Context HttpHeaders request) {
    ClassWork.Reading found = classWork.read(reader(course), null);
    return Tagged.of(request, found.tag(), () -> statistics.course(course, found));
  }

  @GET
  @Path("/assignments/{slug}/statistics")
  @Operation(
      summary = "An assignment's scores, arrivals and how often each test case is passed",
      operationId = "getAssignmentStatistics")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = StatisticsView.OfAssignment.class)))
  public Response assignment(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @Context HttpHeaders request) {
    ClassWork.Reading found = classWork.read(reader(course), null);
    // The days of its chart end today.
    return Tagged.of(request, found.tagOfToday(), () -> statistics.assignment(course, slug, found));
  }

  private Member reader(String course) {
    return courses.member(course, caller.personId(), Permission.READ_SUBMISSIONS);
  }
}
