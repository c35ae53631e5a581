package dev.argmax.service.review;

import dev.argmax.service.audit.Reason;
import dev.argmax.service.course.Permission;
import dev.argmax.service.grading.GradingRuns.Again;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.submission.Reviewed;
import dev.argmax.service.submission.Reviews;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/submissions/{id}/runs")
@RunOnVirtualThread
class RunsResource {
  private final Reviews reviews;
  private final Rerunning rerunning;
  private final Caller caller;

  RunsResource(Reviews reviews, Rerunning rerunning, Caller caller) {
    this.reviews = reviews;
    this.rerunning = rerunning;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Grade a submission once more; one that is parked is tried again",
      operationId = "rerunSubmission")
  @APIResponse(
      responseCode = "202",
      description = "It waits; what was graded before stays until then",
      content = @Content(schema = @Schema(implementation = Ordered.class)))
  public Response rerun(@PathParam("id") String id, @Nullable Wish wish) {
    Reviewed submission = reviews.open(id, caller.personId(), Permission.CHANGE_SCORES);
    String reason = Reason.given(wish == null ? null : wish.reason());
    Again again = rerunning.order(submission, reason);
    return Response.accepted(new Ordered(submission.id(), again))
        .location(URI.create("/api/v1/submissions/" + submission.id()))
        .build();
  }

  /// @param reason for the audit log
  record Wish(@Nullable String reason) {}

  /// @param run `RETRIED` if it was parked, `REGRADED` if it was done
  record Ordered(UUID submission, Again run) {}
}
