package dev.argmax.service.grading;

import dev.argmax.contracts.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// Runs as the rest of the service sees them.
@ApplicationScoped
public class GradingRuns {
  private final GradingRunStore runs;
  private final Announcer announcer;
  private final RunEvents events;
  private final RunReading reading;

  GradingRuns(GradingRunStore runs, Announcer announcer, RunEvents events, RunReading reading) {
    this.runs = runs;
    this.announcer = announcer;
    this.events = events;
    this.reading = reading;
  }

  /// Queues a run for a submission and announces it, all in the caller's transaction.
  @Transactional(Transactional.TxType.MANDATORY)
  public void queue(UUID submissionId, Lane lane, String psetDigest) {
    GradingRun run =
        reading.queuedNow(new GradingRun(UUID.randomUUID(), submissionId, lane, psetDigest));
    runs.persist(run);
    announcer.announce(run);
    events.state(submissionId, "QUEUED");
  }

  /// Takes the submission's run out of the queue, in the caller's transaction; false when it is not
  /// waiting there.
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean withdraw(UUID submissionId) {
    boolean withdrawn = runs.lockedLatestOf(submissionId).map(GradingRun::withdraw).orElse(false);
    if (withdrawn) {
      events.state(submissionId, "WITHDRAWN");
    }
    return withdrawn;
  }

  /// Where the submission's latest run is; empty if it has none.
  @Transactional
  public Optional<RunStatus> status(UUID submissionId) {
    return runs.latestOf(submissionId).map(reading::status);
  }
}
