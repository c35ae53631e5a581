package dev.argmax.service.submission;

import dev.argmax.service.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/submissions/{id}/events")
@RunOnVirtualThread
class EventsResource {
  private final SubmissionAccess access;
  private final EventStream stream;
  private final Caller caller;

  EventsResource(SubmissionAccess access, EventStream stream, Caller caller) {
    this.access = access;
    this.stream = stream;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @APIResponse(
      responseCode = "200",
      description = "Events `state`, `progress` and `result`; ends when it is graded or parked",
      content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
  @Operation(
      summary = "What happens to a submission, as server-sent events",
      operationId = "watchSubmission")
  public void events(
      @PathParam("id") String id,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
      @Context SseEventSink sink,
      @Context Sse sse) {
    Submission submission = access.readable(id, caller.personId());
    stream.begin(submission, EventStream.sequence(lastEventId), new EventStream.Line(sink, sse));
  }
}
