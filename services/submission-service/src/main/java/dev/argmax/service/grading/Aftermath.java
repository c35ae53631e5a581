package dev.argmax.service.grading;

import dev.argmax.contracts.GradingOutcome.Failed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// What follows from an outcome: the run's new state and what watchers are told.
@ApplicationScoped
class Aftermath {
  private final RunEvents events;
  private final GradingConfig config;
  private final Clock clock;

  Aftermath(RunEvents events, GradingConfig config, Clock clock) {
    this.events = events;
    this.config = config;
    this.clock = clock;
  }

  Completion.Applied judged(GradingRun run, Judged judged) {
    run.finish(judged, clock.instant());
    events.state(run.submissionId, "GRADED");
    events.result(run.submissionId);
    return Completion.Applied.GRADED;
  }

  Completion.Applied failed(GradingRun run, Failed failed) {
    // A failure is counted once: after the first the run is no longer claimed under this epoch.
    return run.state == RunState.CLAIMED
        ? failed(run, failed.blame() + ": " + failed.detail(), failed.retryable())
        : Completion.Applied.FENCED;
  }

  Completion.Applied failed(GradingRun run, String why, boolean retryable) {
    run.fail(why, retryable, config.maxInfrastructureFailures(), clock.instant());
    boolean parked = run.state == RunState.PARKED;
    events.state(run.submissionId, parked ? "PARKED" : "QUEUED");
    return parked ? Completion.Applied.PARKED : Completion.Applied.REQUEUED;
  }
}
