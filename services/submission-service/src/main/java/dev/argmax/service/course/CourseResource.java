package dev.argmax.service.course;

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
class CourseResource {
  private final Courses courses;
  private final Caller caller;

  CourseResource(Courses courses, Caller caller) {
    this.courses = courses;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "A course of mine", operationId = "getCourse")
  public CourseView course(@PathParam("course") String course) {
    return courses.view(courses.member(course, caller.personId()));
  }
}
