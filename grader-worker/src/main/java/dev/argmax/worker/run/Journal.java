package dev.argmax.worker.run;

import dev.argmax.contracts.GradingCompleted;
import dev.argmax.contracts.GradingProgress;
import dev.argmax.contracts.GradingProgress.Phase;
import dev.argmax.worker.service.Claim;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Words what is reported of a run.
@Singleton
class Journal {
  private final Reports reports;
  private final RunMetrics metrics;
  private final WorkerIdentity worker;
  private final Clock clock;

  Journal(Reports reports, RunMetrics metrics, WorkerIdentity worker, Clock clock) {
    this.reports = reports;
    this.metrics = metrics;
    this.worker = worker;
    this.clock = clock;
  }

  Instant began() {
    metrics.began();
    return clock.instant();
  }

  void ended() {
    metrics.ended();
  }

  void progress(Claim claim, Phase phase, @Nullable String problem, int done, int total) {
    reports.progress(
        new GradingProgress(
            claim.runId(),
            claim.submissionId(),
            claim.epoch(),
            phase,
            problem,
            done,
            total,
            clock.instant()));
  }

  void completed(Lease lease, Finished finished, Instant startedAt) {
    Claim claim = lease.claim();
    var message =
        new GradingCompleted(
            claim.runId(),
            claim.submissionId(),
            claim.epoch(),
            worker.id(),
            claim.psetDigest(),
            finished.imageDigest(),
            finished.sandbox(),
            startedAt,
            clock.instant(),
            finished.phases(),
            finished.outcome());
    if (lease.isHeld() && reports.completed(message, lease::isHeld)) {
      metrics.completed(finished.outcome(), finished.phases());
    } else {
      metrics.discarded();
    }
  }
}
