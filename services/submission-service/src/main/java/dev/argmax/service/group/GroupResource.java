package dev.argmax.service.group;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.group.Forming.GroupView;
import dev.argmax.service.group.Forming.Named;
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
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/assignments/{slug}/groups")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class GroupResource {
  // As the table has it.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
  private static final int MOST_MEMBERS = 20;

  private final Courses courses;
  private final Forming forming;
  private final Caller caller;

  GroupResource(Courses courses, Forming forming, Caller caller) {
    this.courses = courses;
    this.forming = forming;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "The groups; for students their own", operationId = "listGroups")
  public GroupList groups(@PathParam("course") String course, @PathParam("slug") String slug) {
    return new GroupList(forming.list(member(course, Permission.READ_COURSE), slug));
  }

  @PUT
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say who is in a group", operationId = "formGroup")
  public GroupView form(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("name") String name,
      Members wanted) {
    Member staff = member(course, Permission.FORM_GROUPS);
    List<String> logins = wanted == null ? null : wanted.members();
    if (logins == null || logins.isEmpty() || logins.size() > MOST_MEMBERS) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "`members` must name 1 to " + MOST_MEMBERS + " logins.");
    }
    if (!NAME.matcher(name).matches()) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          "A group's name has 1 to 32 letters, digits, dots, hyphens and underscores.");
    }
    return forming.form(staff, new Named(slug, name), new HashSet<>(logins));
  }

  @DELETE
  @Path("/{name}")
  @Operation(summary = "Dissolve a group", operationId = "dissolveGroup")
  public void dissolve(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("name") String name) {
    forming.dissolve(member(course, Permission.FORM_GROUPS), new Named(slug, name));
  }

  private Member member(String course, Permission permission) {
    return courses.member(course, caller.personId(), permission);
  }

  record Members(@Nullable List<String> members) {}

  record GroupList(List<GroupView> items) {}
}
