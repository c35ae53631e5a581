package dev.argmax.service.schedule;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

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
  public ScheduleView schedule(@PathParam("course") String course) {
    courses.member(course, caller.personId(), Permission.READ_COURSE);
    return new ScheduleView(
        course,
        courses.zone(course).getId(),
        definitions.of(course).map(Definition::file).map(Schedule::rows).orElse(List.of()));
  }
}
