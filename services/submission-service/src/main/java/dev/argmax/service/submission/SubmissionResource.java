package dev.argmax.service.submission;

import dev.argmax.service.archive.Archives;
import dev.argmax.service.caching.Tagged;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path("/api/v1/submissions/{id}")
@RunOnVirtualThread
class SubmissionResource {
  private final SubmissionAccess access;
  private final Waiting waiting;
  private final Tags tags;
  private final Views views;
  private final Withdrawing withdrawing;
  private final Archives archives;
  private final Caller caller;

  SubmissionResource(
      SubmissionAccess access,
      Waiting waiting,
      Tags tags,
      Views views,
      Withdrawing withdrawing,
      Archives archives,
      Caller caller) {
    this.access = access;
    this.waiting = waiting;
    this.tags = tags;
    this.views = views;
    this.withdrawing = withdrawing;
    this.archives = archives;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "A submission; with wait=60, answers when it is graded or after so many seconds",
      operationId = "getSubmission")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response submission(
      @PathParam("id") String id,
      @QueryParam("wait") @Nullable Integer wait,
      @Context HttpHeaders request)
      throws InterruptedException {
    Submission submission = readable(id);
    waiting.forSettled(submission, wait);
    return Tagged.of(request, tags.of(submission), () -> views.of(submission));
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
  @Operation(hidden = true)
  public String table(@PathParam("id") String id, @QueryParam("wait") @Nullable Integer wait)
      throws InterruptedException {
    Submission submission = readable(id);
    waiting.forSettled(submission, wait);
    return TextTable.of(views.of(submission));
  }

  @GET
  @Path("/archive")
  @Produces("application/zip")
  @Operation(summary = "The archive as it was handed in", operationId = "getArchive")
  public Response archive(@PathParam("id") String id) {
    SubmissionRow row = readable(id).row();
    byte[] bytes = archives.bytes(row.archiveSha256).orElseThrow(ProblemException::notFound);
    return Response.ok(bytes)
        .header(
            "Content-Disposition", "attachment; filename=\"submission-" + row.attempt + ".zip\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("ETag", "\"" + row.archiveSha256 + "\"")
        .header("Cache-Control", "private, immutable")
        .build();
  }

  @POST
  @Path("/withdrawal")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take a submission of mine back that still waits; it costs no attempt",
      operationId = "withdrawSubmission")
  public SubmissionView withdraw(@PathParam("id") String id) {
    withdrawing.withdraw(access.own(id, caller.personId()));
    return views.of(readable(id));
  }

  private Submission readable(String id) {
    return access.readable(id, caller.personId());
  }
}
