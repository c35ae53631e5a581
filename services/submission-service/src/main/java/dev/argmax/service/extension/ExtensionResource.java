package dev.argmax.service.extension;

import dev.argmax.service.assignment.DatesView;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.extension.ExtensionView.ExtensionList;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ExtensionResource {
  private final Courses courses;
  private final Extensions extensions;
  private final Caller caller;

  ExtensionResource(Courses courses, Extensions extensions, Caller caller) {
    this.courses = courses;
    this.extensions = extensions;
    this.caller = caller;
  }

  @GET
  @Path("/extensions")
  @Operation(summary = "All extensions and other dates of sections", operationId = "listExtensions")
  public ExtensionList extensions(@PathParam("course") String course) {
    return new ExtensionList(extensions.all(member(course, Permission.READ_EXTENSIONS)));
  }

  @PUT
  @Path("/assignments/{slug}/extensions/{login}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give a student other dates or more attempts", operationId = "giveExtension")
  public DatesView give(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("login") String login,
      ExtensionRequest request) {
    return give(course, slug, new Recipient.Student(login), request);
  }

  @DELETE
  @Path("/assignments/{slug}/extensions/{login}")
  @Operation(summary = "Take a student's extension back", operationId = "takeBackExtension")
  public void takeBack(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("login") String login,
      @QueryParam("reason") @Nullable String reason) {
    extensions.takeBack(
        member(course, Permission.GIVE_EXTENSIONS), slug, new Recipient.Student(login), reason);
  }

  @PUT
  @Path("/assignments/{slug}/sections/{section}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give a section other dates", operationId = "giveSectionDates")
  public DatesView giveSection(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("section") String section,
      ExtensionRequest request) {
    return give(course, slug, new Recipient.Section(section), request);
  }

  @DELETE
  @Path("/assignments/{slug}/sections/{section}")
  @Operation(summary = "Take a section's dates back", operationId = "takeBackSectionDates")
  public void takeBackSection(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("section") String section,
      @QueryParam("reason") @Nullable String reason) {
    extensions.takeBack(
        member(course, Permission.GIVE_EXTENSIONS), slug, new Recipient.Section(section), reason);
  }

  private DatesView give(
      String course, String slug, Recipient recipient, @Nullable ExtensionRequest request) {
    Member staff = member(course, Permission.GIVE_EXTENSIONS);
    if (request == null) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "The request has no body.");
    }
    return extensions.give(staff, slug, recipient, request);
  }

  private Member member(String course, Permission permission) {
    return courses.member(course, caller.personId(), permission);
  }
}
