package dev.argmax.service.roster;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.paging.Limit;
import dev.argmax.service.paging.Page;
import dev.argmax.service.roster.RosterRows.Filter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}")
@RunOnVirtualThread
class RosterResource {
  private static final String CSV = "text/csv";

  private final Courses courses;
  private final RosterRows rows;
  private final Caller caller;

  RosterResource(Courses courses, RosterRows rows, Caller caller) {
    this.courses = courses;
    this.rows = rows;
    this.caller = caller;
  }

  @GET
  @Path("/roster")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Who is in the course, by login; with dropped=true, who was dropped",
      operationId = "listMembers")
  public Page<RosterMember> members(@PathParam("course") String course, @BeanParam Query query) {
    requireReader(course);
    Limit limit = Limit.of(query.limit);
    return Page.of(
        rows.page(course, query.filter(), query.cursor(), limit),
        limit,
        RosterRow::view,
        RosterRow::login);
  }

  @GET
  @Path("/roster.csv")
  @Produces(CSV + ";charset=UTF-8")
  @Operation(summary = "The roster as a file that can be imported", operationId = "exportRoster")
  @APIResponse(
      responseCode = "200",
      description = "login, name, email, section, role",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public Response export(@PathParam("course") String course) {
    requireReader(course);
    return Response.ok(RosterCsv.of(rows.all(course)))
        .header("Content-Disposition", "attachment; filename=\"roster-" + course + ".csv\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  private void requireReader(String course) {
    courses.member(course, caller.personId(), Permission.READ_ROSTER);
  }

  /// Which members, and which page of them.
  static final class Query {
    @QueryParam("section")
    @Nullable String section;

    @QueryParam("role")
    @Nullable String role;

    @QueryParam("dropped")
    @Nullable String dropped;

    @QueryParam("limit")
    @Nullable Integer limit;

    @QueryParam("after")
    @Nullable String after;

    Filter filter() {
      return new Filter(
          Request.optional(Field.SECTION, section),
          role == null ? null : Request.requiredRole(role),
          Request.flag("dropped", dropped));
    }

    String cursor() {
      String login = Request.optional(Field.LOGIN, after);
      return login == null ? "" : login;
    }
  }
}
