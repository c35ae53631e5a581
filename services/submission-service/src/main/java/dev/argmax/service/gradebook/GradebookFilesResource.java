package dev.argmax.service.gradebook;

import dev.argmax.service.caching.Tagged;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.release.Releases;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/v1/courses/{course}/gradebook")
@RunOnVirtualThread
@Produces(GradebookFilesResource.CSV + ";charset=UTF-8")
class GradebookFilesResource {
  static final String CSV = "text/csv";

  private final Courses courses;
  private final Gradebook gradebook;
  private final Releases releases;
  private final Caller caller;

  GradebookFilesResource(Courses courses, Gradebook gradebook, Releases releases, Caller caller) {
    this.courses = courses;
    this.gradebook = gradebook;
    this.releases = releases;
    this.caller = caller;
  }

  @GET
  @Path("/canvas.csv")
  @Operation(summary = "Released grades as Canvas imports them", operationId = "exportForCanvas")
  @APIResponse(
      responseCode = "200",
      description = "Student, ID, SIS User ID, SIS Login ID, Section, and each assignment",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public Response canvas(@PathParam("course") String course, @Context HttpHeaders request) {
    return file(course, "canvas", CanvasCsv::of, request);
  }

  @GET
  @Path("/moodle.csv")
  @Operation(summary = "Released grades as Moodle imports them", operationId = "exportForMoodle")
  @APIResponse(
      responseCode = "200",
      description = "username, fullname, and each assignment",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public Response moodle(@PathParam("course") String course, @Context HttpHeaders request) {
    return file(course, "moodle", MoodleCsv::of, request);
  }

  private Response file(
      String course, String system, Function<GradebookView, String> form, HttpHeaders request) {
    courses.member(course, caller.personId(), Permission.READ_GRADEBOOK);
    Response answer =
        Tagged.of(
            request, releases.head(course).tag(), () -> form.apply(gradebook.released(course)));
    answer
        .getHeaders()
        .putSingle(
            "Content-Disposition",
            "attachment; filename=\"gradebook-%s-%s.csv\"".formatted(course, system));
    answer.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    return answer;
  }
}
