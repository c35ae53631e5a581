package dev.argmax.service.webhook;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.outbound.Outbound;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.webhook.Webhooks.MadeWebhook;
import dev.argmax.service.webhook.Webhooks.Wish;
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

@Path("/api/v1/courses/{course}/webhooks")
@RunOnVirtualThread
class WebhookResource {
  private final Courses courses;
  private final Webhooks webhooks;
  private final Outbound outbound;
  private final Caller caller;

  WebhookResource(Courses courses, Webhooks webhooks, Outbound outbound, Caller caller) {
    this.courses = courses;
    this.webhooks = webhooks;
    this.outbound = outbound;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Who is told that there is news in the course's change feed",
      operationId = "listWebhooks")
  public WebhookList webhooks(@PathParam("course") String course) {
    return new WebhookList(webhooks.of(actor(course).course()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Have an address told of news; the secret that signs is shown this once",
      operationId = "createWebhook")
  @APIResponse(
      responseCode = "201",
      description = "Made; nobody can read the secret again",
      content = @Content(schema = @Schema(implementation = MadeWebhook.class)))
  public Response create(@PathParam("course") String course, @Nullable WebhookRequest request) {
    Member actor = actor(course);
    MadeWebhook made = webhooks.make(actor, allowed(WebhookRequest.checked(request).wish()));
    return secret(
        Response.created(URI.create("/api/v1/courses/" + course + "/webhooks/" + made.id())), made);
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change, disable or enable a webhook; one that is enabled again is told at once",
      operationId = "changeWebhook")
  public void change(
      @PathParam("course") String course,
      @PathParam("id") String id,
      @Nullable WebhookRequest request) {
    Member actor = actor(course);
    UUID webhook = webhooks.known(actor, id(id)).id;
    WebhookRequest wanted = WebhookRequest.checked(request);
    webhooks.change(actor, webhook, allowed(wanted.wish()), wanted.wantsEnabled());
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Delete a webhook and the list of what it was sent",
      operationId = "deleteWebhook")
  public void remove(@PathParam("course") String course, @PathParam("id") String id) {
    webhooks.remove(actor(course), id(id));
  }

  @POST
  @Path("/{id}/secret")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Give a webhook another secret; the one until now signs as well for 24 hours",
      operationId = "rotateWebhookSecret")
  @APIResponse(
      responseCode = "200",
      description = "The new secret; nobody can read it again",
      content = @Content(schema = @Schema(implementation = MadeWebhook.class)))
  public Response rotate(@PathParam("course") String course, @PathParam("id") String id) {
    return secret(Response.ok(), webhooks.rotate(actor(course), id(id)));
  }

  @POST
  @Path("/{id}/test")
  @Operation(
      summary = "Post an event of type webhook.test, once; its delivery says what came of it",
      operationId = "testWebhook")
  @APIResponse(responseCode = "202", description = "It is posted in a moment")
  public Response test(@PathParam("course") String course, @PathParam("id") String id) {
    webhooks.test(actor(course), id(id));
    return Response.accepted().build();
  }

  private Member actor(String course) {
    return courses.member(course, caller.personId(), Permission.MANAGE_CLIENTS);
  }

  // Outside of the transaction, because a name is looked up.
  private Wish allowed(Wish wish) {
    outbound
        .objectionTo(wish.url())
        .ifPresent(
            objection -> {
              throw WebhookRequest.bad("`url` cannot be used. " + objection);
            });
    return wish;
  }

  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound();
    }
  }

  private static Response secret(Response.ResponseBuilder response, MadeWebhook made) {
    return response.header("Cache-Control", "no-store").entity(made).build();
  }

  record WebhookList(List<WebhookView> items) {}
}
