package dev.argmax.service.gradebook;

import dev.argmax.service.caching.Tagged;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.release.Releases;
import dev.argmax.service.work.ClassWork;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

@Path("/api/v1/courses/{course}")
@RunOnVirtualThread
class GradebookResource {
  private static final String CSV = "text/csv";

  private final Courses courses;
  private final Gradebook gradebook;
  private final Releases releases;
  private final ClassWork classWork;
  private final Caller caller;

  GradebookResource(
      Courses courses, Gradebook gradebook, Releases releases, ClassWork classWork, Caller caller) {
    this.courses = courses;
    this.classWork = classWork;
    this.gradebook = gradebook;
    this.releases = releases;
    this.caller = caller;
  }

  @GET
  @Path("/gradebook")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "What everybody's work is worth", operationId = "getGradebook")
  @APIResponse(
      responseCode = "200",
      description = "A cell for each student and assignment; other systems read what is released",
      content = @Content(schema = @Schema(implementation = GradebookView.class)))
  public Response gradebook(
      @PathParam("course") String course,
      @QueryParam("section") @Nullable String section,
      @Context HttpHeaders request) {
    Member reader = reader(course);
    if (!reader.may(Permission.READ_SUBMISSIONS)) {
      return Tagged.of(
          request, releases.head(course).tag(), () -> gradebook.forOthers(course, section));
    }
    ClassWork.Reading found = classWork.read(reader, section);
    return Tagged.of(request, found.tag(), () -> gradebook.forStaff(course, found));
  }

  @GET
  @Path("/gradebook.csv")
  @Produces(CSV + ";charset=UTF-8")
  @Operation(summary = "The same as a file for spreadsheets", operationId = "exportGradebook")
  @APIResponse(
      responseCode = "200",
      description = "login, name, section, points for each assignment, per cent so far",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public Response export(
      @PathParam("course") String course, @QueryParam("section") @Nullable String section) {
    Member reader = reader(course);
    GradebookView book =
        reader.may(Permission.READ_SUBMISSIONS)
            ? gradebook.fileForStaff(course, classWork.read(reader, section))
            : gradebook.fileForOthers(course, section);
    return Response.ok(GradebookCsv.of(book))
        .header("Content-Disposition", "attachment; filename=\"gradebook-" + course + ".csv\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private Member reader(String course) {
    return courses.member(course, caller.personId(), Permission.READ_GRADEBOOK);
  }
}
