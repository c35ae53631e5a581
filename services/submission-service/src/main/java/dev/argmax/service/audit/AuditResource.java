package dev.argmax.service.audit;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.paging.Limit;
import dev.argmax.service.paging.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/audit")
@RunOnVirtualThread
class AuditResource {
  private final Courses courses;
  private final AuditReading reading;
  private final Caller caller;

  AuditResource(Courses courses, AuditReading reading, Caller caller) {
    this.courses = courses;
    this.reading = reading;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Who changed what in the course, the latest first",
      operationId = "listAuditEntries")
  public Page<NotedChange> changes(
      @PathParam("course") String course,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    courses.member(course, caller.personId(), Permission.READ_AUDIT_LOG);
    return reading.page(course, Limit.of(limit), after);
  }
}
