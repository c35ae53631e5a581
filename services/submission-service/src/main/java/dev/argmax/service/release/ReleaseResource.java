package dev.argmax.service.release;

import dev.argmax.service.audit.Reason;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/assignments/{slug}/release")
@RunOnVirtualThread
class ReleaseResource {
  private final Courses courses;
  private final Withholding withholding;
  private final Caller caller;

  ReleaseResource(Courses courses, Withholding withholding, Caller caller) {
    this.courses = courses;
    this.withholding = withholding;
    this.caller = caller;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Withhold an assignment's grades from files and other systems, or release them",
      operationId = "setRelease")
  public Release release(
      @PathParam("course") String course, @PathParam("slug") String slug, @Nullable Wish wish) {
    Member staff = courses.member(course, caller.personId(), Permission.RELEASE_GRADES);
    if (wish == null || wish.withheld() == null) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "The request lacks `withheld`, true or false.");
    }
    withholding.set(staff, slug, wish.withheld(), Reason.given(wish.reason()));
    return new Release(slug, wish.withheld());
  }

  /// @param reason for the audit log
  record Wish(@Nullable Boolean withheld, @Nullable String reason) {}

  record Release(String assignment, boolean withheld) {}
}
