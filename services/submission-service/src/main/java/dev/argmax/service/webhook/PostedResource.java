package dev.argmax.service.webhook;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Permission;
import dev.argmax.service.delivery.Deliveries;
import dev.argmax.service.delivery.SentDelivery;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.paging.Limit;
import dev.argmax.service.paging.Page;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/webhooks/{id}/deliveries")
@RunOnVirtualThread
class PostedResource {
  private final Courses courses;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Caller caller;

  PostedResource(Courses courses, Webhooks webhooks, Deliveries deliveries, Caller caller) {
    this.courses = courses;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What a webhook was sent in the last 30 days, or is to be sent, the latest first",
      operationId = "listWebhookDeliveries")
  public Page<WebhookView.Posted> posted(
      @PathParam("course") String course,
      @PathParam("id") String id,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    UUID webhook = webhook(course, id);
    Limit most = Limit.of(limit);
    List<SentDelivery> found =
        deliveries.of(WebhookChannel.NAME, webhook, cursor(after), most.andOneMore());
    return Page.of(found, most, WebhookView.Posted::of, sent -> sent.id().toString());
  }

  @POST
  @Path("/{delivery}/replay")
  @Operation(
      summary = "Post it once more, under the same webhook-id; at once if it still waits",
      operationId = "replayWebhookDelivery")
  @APIResponse(responseCode = "202", description = "It is posted in a moment")
  public Response replay(
      @PathParam("course") String course,
      @PathParam("id") String id,
      @PathParam("delivery") String delivery) {
    deliveries.replay(WebhookChannel.NAME, webhook(course, id), WebhookResource.id(delivery));
    return Response.accepted().build();
  }

  private UUID webhook(String course, String id) {
    return webhooks.known(
            courses.member(course, caller.personId(), Permission.MANAGE_CLIENTS),
            WebhookResource.id(id))
        .id;
  }

  private static @Nullable UUID cursor(@Nullable String after) {
    try {
      return after == null || after.isEmpty() ? null : UUID.fromString(after);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ProblemType.BAD_CURSOR, "`after` must be the `next` of a page of this list.");
    }
  }
}
