package dev.argmax.service.lti.platform;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.outbound.Outbound;
import dev.argmax.service.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/lti/platforms")
@RunOnVirtualThread
class PlatformResource {
  private final Courses courses;
  private final PlatformDesk desk;
  private final Outbound outbound;
  private final Caller caller;

  PlatformResource(Courses courses, PlatformDesk desk, Outbound outbound, Caller caller) {
    this.courses = courses;
    this.desk = desk;
    this.outbound = outbound;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The platforms that people may come from by LTI",
      operationId = "listPlatforms")
  public PlatformList platforms(@PathParam("course") String course) {
    return new PlatformList(desk.of(actor(course).course()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Register a platform that people may come from by LTI",
      operationId = "registerPlatform")
  @APIResponse(
      responseCode = "201",
      description = "Registered",
      content = @Content(schema = @Schema(implementation = PlatformView.class)))
  public Response register(@PathParam("course") String course, @Nullable PlatformWish wish) {
    Member actor = actor(course);
    PlatformView made = desk.register(actor, PlatformWish.checked(wish, outbound::objectionTo));
    return Response.created(
            URI.create("/api/v1/courses/" + actor.course() + "/lti/platforms/" + made.id()))
        .entity(made)
        .build();
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change a platform; with another issuer, client id or keys, nobody stays linked",
      operationId = "changePlatform")
  public PlatformView change(
      @PathParam("course") String course, @PathParam("id") String id, @Nullable PlatformWish wish) {
    return desk.change(actor(course), parse(id), PlatformWish.checked(wish, outbound::objectionTo));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Remove a platform; nobody comes from it any more, and it gets no grades",
      operationId = "removePlatform")
  public void remove(@PathParam("course") String course, @PathParam("id") String id) {
    desk.remove(actor(course), parse(id));
  }

  private Member actor(String course) {
    return courses.member(course, caller.personId(), Permission.MANAGE_CLIENTS);
  }

  private static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound();
    }
  }

  record PlatformList(List<PlatformView> items) {}
}
