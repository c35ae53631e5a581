package dev.argmax.service.me;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.argmax.service.course.Attendance;
import dev.argmax.service.course.Courses;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.identity.Directory;
import dev.argmax.service.identity.Passwords;
import dev.argmax.service.identity.Profile;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me")
@RunOnVirtualThread
class MeResource {
  private final Directory directory;
  private final Courses courses;
  private final Passwords passwords;
  private final Caller caller;

  MeResource(Directory directory, Courses courses, Passwords passwords, Caller caller) {
    this.directory = directory;
    this.courses = courses;
    this.passwords = passwords;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Who I am, and my courses", operationId = "getMe")
  public Me me() {
    Profile profile = directory.profile(caller.personId());
    return new Me(
        profile.login(), profile.displayName(), profile.email(), courses.of(profile.id()));
  }

  @PUT
  @Path("/password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change my password, which ends all my sessions",
      operationId = "changePassword")
  public void changePassword(@Nullable PasswordChange change) {
    String next = change == null ? null : change.next();
    if (change == null || next == null) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "The request lacks `new`.");
    }
    passwords.change(caller.personId(), change.current(), next);
  }

  record Me(String login, String displayName, @Nullable String email, List<Attendance> courses) {}

  /// @param current the password until now; absent for people who have none yet
  /// @param next 12 to 72 bytes
  record PasswordChange(@Nullable String current, @JsonProperty("new") @Nullable String next) {}
}
