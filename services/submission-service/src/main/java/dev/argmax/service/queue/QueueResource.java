package dev.argmax.service.queue;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/courses/{course}/queue")
@RunOnVirtualThread
class QueueResource {
  private final Courses courses;
  private final QueueReading reading;
  private final Caller caller;

  QueueResource(Courses courses, QueueReading reading, Caller caller) {
    this.courses = courses;
    this.reading = reading;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What waits, what runs, what failed and what is parked",
      operationId = "getQueue")
  public QueueView queue(@PathParam("course") String course) {
    courses.member(course, caller.personId(), Permission.READ_SUBMISSIONS);
    return reading.of(course);
  }
}
