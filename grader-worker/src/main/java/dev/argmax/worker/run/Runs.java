package dev.argmax.worker.run;

import dev.argmax.contracts.GradingCompleted.PhaseTime;
import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.GradingOutcome.Failed.Blame;
import dev.argmax.contracts.GradingProgress.Phase;
import dev.argmax.grading.GradingTask;
import dev.argmax.pset.PsetException;
import dev.argmax.worker.service.Claim;
import dev.argmax.worker.service.ServiceException;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Carries out claimed runs.
///
/// Theory of operation. Whatever happens between claim and report becomes an outcome, and what is
/// not the student's doing becomes a [Failed], which the service retries and never scores. A run
/// whose lease is lost is cancelled, which kills its boxes, and its outcome is dropped here; should
/// it slip through, the service drops it because of its epoch. If the worker dies, nothing needs to
/// be cleaned up for the sake of the result: the lease runs out and somebody else claims the run.
@Singleton
public class Runs {
  private static final Logger LOG = System.getLogger(Runs.class.getName());
  private static final int FETCH_ATTEMPTS = 8;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
  private static final Duration PROGRESS_PACE = Duration.ofMillis(250);

  private final Materials materials;
  private final Grading grading;
  private final Journal journal;

  Runs(Materials materials, Grading grading, Journal journal) {
    this.materials = materials;
    this.grading = grading;
    this.journal = journal;
  }

  /// Grades and reports. Returns when the report is stored, or the lease is lost.
  public void carryOut(Lease lease) {
    Instant startedAt = journal.began();
    try {
      journal.progress(lease.claim(), Phase.CLAIMED, null, 0, 0);
      Finished finished = finish(lease);
      journal.completed(lease, finished, startedAt);
      log(lease.claim(), finished);
    } finally {
      journal.ended();
    }
  }

  private Finished finish(Lease lease) {
    var phases = new ArrayList<PhaseTime>();
    GradingOutcome outcome;
    try {
      long began = System.nanoTime();
      GradingTask task = fetch(lease);
      phases.add(new PhaseTime("fetch", Duration.ofNanos(System.nanoTime() - began).toMillis()));
      outcome = grade(lease, task, phases);
    } catch (ServiceException e) {
      outcome = new Failed(Blame.INFRASTRUCTURE, true, String.valueOf(e.getMessage()));
    } catch (PsetException e) {
      outcome =
          new Failed(Blame.GRADER, false, "the pset package cannot be read: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "run " + lease.claim().runId() + " broke the worker; it is retried", e);
      outcome = new Failed(Blame.INFRASTRUCTURE, true, e.toString());
    }
    return new Finished(outcome, phases, grading.sandboxKind(), grading.imageDigest());
  }

  private GradingOutcome grade(Lease lease, GradingTask task, List<PhaseTime> phases) {
    try (var progress = progress(lease.claim())) {
      Grading.Session session = grading.start(task, progress);
      lease.whenLost(session::cancel);
      try {
        return session.run();
      } finally {
        phases.addAll(session.phases());
      }
    }
  }

  private PacedProgress progress(Claim claim) {
    return new PacedProgress(
        (phase, problem, done, total) -> journal.progress(claim, phase, problem, done, total),
        PROGRESS_PACE);
  }

  private GradingTask fetch(Lease lease) {
    for (int attempt = 1; ; attempt++) {
      try {
        return materials.fetch(lease.claim());
      } catch (ServiceException e) {
        if (attempt == FETCH_ATTEMPTS || !lease.isHeld()) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_ATTEMPTS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("interrupted while fetching a run's files", e);
    }
  }

  private static void log(Claim claim, Finished finished) {
    if (finished.outcome() instanceof Failed failed) {
      LOG.log(
          Level.WARNING,
          "run {0} failed through us ({1}): {2}; the student loses nothing",
          claim.runId(),
          failed.blame(),
          failed.detail());
    } else {
      LOG.log(Level.INFO, "run {0} finished: {1}", claim.runId(), finished.phases());
    }
  }
}
