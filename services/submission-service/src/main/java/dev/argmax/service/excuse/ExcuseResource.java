package dev.argmax.service.excuse;

import dev.argmax.service.audit.Reason;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/assignments/{slug}/excuses/{login}")
@RunOnVirtualThread
class ExcuseResource {
  private final Courses courses;
  private final Accounts accounts;
  private final Excusing excusing;
  private final Caller caller;

  ExcuseResource(Courses courses, Accounts accounts, Excusing excusing, Caller caller) {
    this.courses = courses;
    this.accounts = accounts;
    this.excusing = excusing;
    this.caller = caller;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Excuse a student from an assignment; it leaves their grade of the course",
      operationId = "excuseStudent")
  public void excuse(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("login") String login,
      @Nullable Wish wish) {
    Member staff = staff(course);
    String reason = Reason.needed(wish == null ? null : wish.reason());
    excusing.give(request(staff, slug, login, reason), reason);
  }

  @DELETE
  @Operation(
      summary = "Take an excuse back; a second time changes nothing",
      operationId = "takeBackExcuse")
  public void takeBack(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("login") String login,
      @QueryParam("reason") @Nullable String reason) {
    excusing.takeBack(request(staff(course), slug, login, Reason.given(reason)));
  }

  private Excusing.Request request(
      Member staff, String slug, String login, @Nullable String reason) {
    Member student =
        accounts
            .withLogin(login)
            .flatMap(person -> courses.find(staff.course(), person))
            .orElseThrow(ProblemException::notFound);
    return new Excusing.Request(staff, slug, new Excusing.Excused(student, login), reason);
  }

  private Member staff(String course) {
    return courses.member(course, caller.personId(), Permission.CHANGE_SCORES);
  }

  /// @param reason for the student and the audit log
  record Wish(@Nullable String reason) {}
}
