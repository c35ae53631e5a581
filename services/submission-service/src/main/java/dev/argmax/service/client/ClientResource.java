package dev.argmax.service.client;

import dev.argmax.service.client.Polls.Poll;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/clients")
@RunOnVirtualThread
class ClientResource {
  private final Courses courses;
  private final Clients clients;
  private final Polls polls;
  private final Caller caller;

  ClientResource(Courses courses, Clients clients, Polls polls, Caller caller) {
    this.courses = courses;
    this.clients = clients;
    this.polls = polls;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The programs that poll the course, and what they asked last",
      operationId = "listClients")
  public ClientList clients(@PathParam("course") String course) {
    actor(course);
    List<LmsClients.Named> found = clients.of(course);
    Map<UUID, List<Poll>> asked =
        polls.of(found.stream().map(each -> each.client().personId).toList());
    return new ClientList(
        found.stream()
            .map(
                each -> {
                  UUID person = each.client().personId;
                  return ClientView.of(
                      each, clients.coursesOf(person), asked.getOrDefault(person, List.of()));
                })
            .toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make a program that may poll the course; its secret is shown this once",
      operationId = "createClient")
  @APIResponse(
      responseCode = "201",
      description = "Made; nobody can read the secret again",
      content = @Content(schema = @Schema(implementation = Clients.Made.class)))
  public Response create(@PathParam("course") String course, @Nullable NewClient request) {
    Member actor = actor(course);
    Clients.Made made = clients.make(actor, NewClient.checked(request));
    return Response.created(
            URI.create("/api/v1/courses/" + actor.course() + "/clients/" + made.id()))
        .header("Cache-Control", "no-store")
        .entity(made)
        .build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Take a program out of the course; one that is in no other is revoked for good",
      operationId = "revokeClient")
  public void revoke(@PathParam("course") String course, @PathParam("id") String id) {
    clients.revoke(actor(course), parse(id));
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

  record ClientList(List<ClientView> items) {}
}
