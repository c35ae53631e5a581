package dev.argmax.service.internal;

import dev.argmax.service.grading.Leases;
import dev.argmax.service.grading.Leases.Claim;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.submission.Sources;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/internal/v1/runs/{runId}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RunResource {
  private final Leases leases;
  private final Sources sources;

  RunResource(Leases leases, Sources sources) {
    this.leases = leases;
    this.sources = sources;
  }

  @POST
  @Path("/claim")
  public Claimed claim(@PathParam("runId") UUID runId, ClaimRequest request) {
    return switch (leases.claim(runId, Required.text(request.workerId(), "workerId"))) {
      case Claim.Held held -> claimed(held);
      case Claim.NotClaimable _ ->
          throw new ProblemException(ProblemType.NOT_CLAIMABLE, "Leave this run alone.");
      case Claim.Unknown _ -> throw ProblemException.notFound();
    };
  }

  @POST
  @Path("/lease")
  public Lease renew(@PathParam("runId") UUID runId, LeaseRequest request) {
    return leases
        .renew(runId, Required.text(request.workerId(), "workerId"), request.epoch())
        .map(Lease::new)
        .orElseThrow(
            () -> new ProblemException(ProblemType.LEASE_LOST, "Stop and discard the outcome."));
  }

  private Claimed claimed(Claim.Held held) {
    return new Claimed(
        held.runId(),
        held.submissionId(),
        held.epoch(),
        held.leaseUntil(),
        held.psetDigest(),
        sources.sha256(held.submissionId()).orElseThrow());
  }

  record ClaimRequest(@Nullable String workerId) {}

  record LeaseRequest(@Nullable String workerId, long epoch) {}

  record Lease(Instant leaseUntil) {}

  record Claimed(
      UUID runId,
      UUID submissionId,
      long epoch,
      Instant leaseUntil,
      String psetDigest,
      String archiveSha256) {}
}
