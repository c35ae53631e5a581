package dev.argmax.service.roster;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.course.Role;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.roster.RosterBook.Cause;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/roster/{login}")
@RunOnVirtualThread
class RosterMemberResource {
  private final Courses courses;
  private final Roster roster;
  private final FirstPasswords passwords;
  private final Caller caller;

  RosterMemberResource(Courses courses, Roster roster, FirstPasswords passwords, Caller caller) {
    this.courses = courses;
    this.roster = roster;
    this.passwords = passwords;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "A member, dropped or not", operationId = "getMember")
  public RosterMember member(@PathParam("course") String course, @PathParam("login") String login) {
    reader(course, Permission.READ_ROSTER);
    return roster.member(course, login).view();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Add a member, change them, or take them back; no section means in none",
      operationId = "putMember")
  @APIResponse(
      responseCode = "200",
      description = "As they are now; 201 if they were never in the course before",
      content = @Content(schema = @Schema(implementation = PutMember.class)))
  public Response put(
      @PathParam("course") String course,
      @PathParam("login") String login,
      @Nullable NewMember member) {
    Member actor = reader(course, Permission.CHANGE_ROSTER);
    if (member == null) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "The request lacks `role`.");
    }
    Step step = roster.put(member.wanted(login), new Cause(actor, Request.reason(member.reason())));
    return Response.status(step.kind() == Step.Kind.ADDED ? 201 : 200)
        .entity(new PutMember(step.after(), step.kept()))
        .build();
  }

  @DELETE
  @Operation(summary = "Drop a member; what they handed in stays", operationId = "dropMember")
  public void drop(
      @PathParam("course") String course,
      @PathParam("login") String login,
      @QueryParam("reason") @Nullable String reason) {
    Member actor = reader(course, Permission.CHANGE_ROSTER);
    roster.drop(login, new Cause(actor, Request.reason(reason)));
  }

  @POST
  @Path("/password")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Give a member a random password; it is shown this once",
      operationId = "givePassword")
  @APIResponse(
      responseCode = "200",
      description = "Given; whoever was signed in with another is signed out",
      content = @Content(schema = @Schema(implementation = GivenPassword.class)))
  public Response givePassword(
      @PathParam("course") String course, @PathParam("login") String login) {
    Member actor = reader(course, Permission.CHANGE_ROSTER);
    String password = passwords.give(actor, roster.member(course, login));
    return Response.ok(new GivenPassword(login, password))
        .header("Cache-Control", "no-store")
        .build();
  }

  private Member reader(String course, Permission permission) {
    return courses.member(course, caller.personId(), permission);
  }

  record NewMember(
      @Nullable String displayName,
      @Nullable String email,
      @Schema(implementation = Role.class, type = SchemaType.STRING) @Nullable String role,
      @Nullable String section,
      @Nullable String reason) {

    Wanted wanted(String login) {
      return new Wanted(
          Request.checked(Field.LOGIN, login),
          Request.optional(Field.DISPLAY_NAME, displayName),
          Request.optional(Field.EMAIL, email),
          Request.requiredRole(role),
          Request.optional(Field.SECTION, section));
    }
  }

  /// @param kept what was asked for and was not done
  record PutMember(RosterMember member, List<KeptField> kept) {}

  record GivenPassword(String login, String password) {}
}
