package dev.argmax.service.review;

import dev.argmax.service.audit.Reason;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.submission.Reviewed;
import dev.argmax.service.submission.Reviews;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/submissions/{id}/override")
@RunOnVirtualThread
class OverrideResource {
  private final Reviews reviews;
  private final Overriding overriding;
  private final Caller caller;

  OverrideResource(Reviews reviews, Overriding overriding, Caller caller) {
    this.reviews = reviews;
    this.overriding = overriding;
    this.caller = caller;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set a submission's score in the place of the grader's; the student reads why",
      operationId = "overrideScore")
  public void override(@PathParam("id") String id, @Nullable Wish wish) {
    Reviewed submission = open(id);
    if (wish == null || wish.score() == null) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "The request lacks `score`.");
    }
    overriding.set(submission, wish.score(), Reason.needed(wish.reason()));
  }

  @DELETE
  @Operation(
      summary = "Let what was graded count again; a second time changes nothing",
      operationId = "takeBackOverride")
  public void takeBack(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
    overriding.takeBack(open(id), Reason.given(reason));
  }

  private Reviewed open(String id) {
    return reviews.open(id, caller.personId(), Permission.CHANGE_SCORES);
  }

  /// @param score before lateness
  /// @param reason for the student and the audit log
  record Wish(@Nullable Double score, @Nullable String reason) {}
}
