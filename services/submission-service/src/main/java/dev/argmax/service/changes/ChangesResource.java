package dev.argmax.service.changes;

import dev.argmax.service.caching.Tagged;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.paging.Limit;
import dev.argmax.service.release.Releases.Head;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/changes")
@RunOnVirtualThread
class ChangesResource {
  private final ChangeReading reading;
  private final News news;
  private final Caller caller;

  ChangesResource(ChangeReading reading, News news, Caller caller) {
    this.reading = reading;
    this.news = news;
    this.caller = caller;
  }

  // The entity tag is the cursor itself: one address has one answer for as long as it has one
  // `next`.
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What changed of released grades, dates and enrolments, in order and without a gap",
      operationId = "listChanges")
  @APIResponse(
      responseCode = "200",
      description = "The changes after the cursor; its ETag is `next` in quotes",
      content = @Content(schema = @Schema(implementation = ChangePage.class)))
  public Response changes(
      @PathParam("course") String course,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit,
      @HeaderParam("Prefer") @Nullable String prefer,
      @Context HttpHeaders request)
      throws InterruptedException {
    Head head = reading.head(course, caller.personId());
    Limit most = Limit.of(limit);
    Cursor cursor = Cursor.of(after, head);
    Wait wait = Wait.of(prefer);
    if (wait.isAny() && head.sequence() == cursor.sequence()) {
      head = news.after(course, cursor.sequence(), wait.duration());
    }
    long last = Math.min(head.sequence(), cursor.sequence() + most.value());
    Response answer =
        Tagged.of(request, cursor.movedTo(last).text(), () -> reading.page(course, cursor, last));
    if (wait.isAny()) {
      answer.getHeaders().putSingle("Preference-Applied", wait.applied());
    }
    return answer;
  }
}
