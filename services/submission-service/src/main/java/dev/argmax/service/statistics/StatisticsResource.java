package dev.argmax.service.statistics;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/courses/{course}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class StatisticsResource {
  private final Courses courses;
  private final Statistics statistics;
  private final Caller caller;

  StatisticsResource(Courses courses, Statistics statistics, Caller caller) {
    this.courses = courses;
    this.statistics = statistics;
    this.caller = caller;
  }

  @GET
  @Path("/statistics")
  @Operation(
      summary = "How many students have handed in, are missing, late or flagged, by assignment",
      operationId = "getCourseStatistics")
  public StatisticsView.OfCourse course(@PathParam("course") String course) {
    return statistics.course(reader(course));
  }

  @GET
  @Path("/assignments/{slug}/statistics")
  @Operation(
      summary = "An assignment's scores, arrivals and how often each test case is passed",
      operationId = "getAssignmentStatistics")
  public StatisticsView.OfAssignment assignment(
      @PathParam("course") String course, @PathParam("slug") String slug) {
    return statistics.assignment(reader(course), slug);
  }

  private Member reader(String course) {
    return courses.member(course, caller.personId(), Permission.READ_SUBMISSIONS);
  }
}
