package dev.argmax.service.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Who may work on a run. Each claim raises the run's epoch, and only the latest epoch counts.
@ApplicationScoped
public class Leases {
  private final GradingRunStore runs;
  private final RunEvents events;
  private final GradingConfig config;
  private final Clock clock;

  Leases(GradingRunStore runs, RunEvents events, GradingConfig config, Clock clock) {
    this.runs = runs;
    this.events = events;
    this.config = config;
    this.clock = clock;
  }

  /// Gives the run to this worker, unless somebody has it or it needs none any more.
  @Transactional
  public Claim claim(UUID runId, String worker) {
    Optional<GradingRun> found = runs.locked(runId);
    if (found.isEmpty()) {
      return new Claim.Unknown();
    }
    GradingRun run = found.get();
    Instant now = clock.instant();
    if (!run.isClaimableAt(now)) {
      return new Claim.NotClaimable();
    }
    run.claim(worker, now, config.leaseDuration());
    events.state(run.submissionId, "GRADING");
    return new Claim.Held(
        run.id, run.submissionId, run.epoch, now.plus(config.leaseDuration()), run.psetDigest);
  }

  /// Prolongs a claim; empty when it is lost and the worker must stop.
  @Transactional
  public Optional<Instant> renew(UUID runId, String worker, long epoch) {
    return runs.locked(runId)
        .filter(run -> run.isHeldBy(worker, epoch))
        .map(
            run -> {
              Instant until = clock.instant().plus(config.leaseDuration());
              run.renew(until);
              return until;
            });
  }

  /// The answer to a worker that wants a run.
  public sealed interface Claim {
    /// @param epoch must come back with the outcome
    record Held(UUID runId, UUID submissionId, long epoch, Instant leaseUntil, String psetDigest)
        implements Claim {}

    /// Somebody has it, or it is done or parked.
    record NotClaimable() implements Claim {}

    /// There is no such run.
    record Unknown() implements Claim {}
  }
}
