package dev.argmax.service.schedule;

import dev.argmax.service.caching.Tagged;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Definitions;
import dev.argmax.service.course.Definitions.Definition;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/v1/courses/{course}/schedule")
@RunOnVirtualThread
class ScheduleResource {
  private final Courses courses;
  private final Definitions definitions;
  private final Caller caller;

  ScheduleResource(Courses courses, Definitions definitions, Caller caller) {
    this.courses = courses;
    this.definitions = definitions;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "A course by date, the same for everybody", operationId = "getSchedule")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = ScheduleView.class)))
  public Response schedule(@PathParam("course") String course, @Context HttpHeaders request) {
    courses.member(course, caller.personId(), Permission.READ_COURSE);
    Definition found = definitions.of(course).orElse(null);
    return found == null
        ? Response.ok(new ScheduleView(course, courses.zone(course).getId(), List.of())).build()
        : Tagged.of(request, "of-" + found.loadedAt().toEpochMilli(), () -> view(course, found));
  }

  private static ScheduleView view(String course, Definition found) {
    return new ScheduleView(course, found.file().zone().getId(), Schedule.rows(found.file()));
  }
}
