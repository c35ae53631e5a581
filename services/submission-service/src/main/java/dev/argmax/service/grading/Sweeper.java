package dev.argmax.service.grading;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// Finds what nobody works on any more: claims whose worker fell silent, and queued runs whose
/// announcement was lost or is due again. With this, no message and no worker is ever needed twice.
@ApplicationScoped
class Sweeper {
  private static final Logger LOG = Logger.getLogger(Sweeper.class);

  private final GradingRunStore runs;
  private final Aftermath aftermath;
  private final Announcer announcer;
  private final GradingConfig config;
  private final Clock clock;

  Sweeper(
      GradingRunStore runs,
      Aftermath aftermath,
      Announcer announcer,
      GradingConfig config,
      Clock clock) {
    this.runs = runs;
    this.aftermath = aftermath;
    this.announcer = announcer;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      every = "{argmax.sweep-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void sweep() {
    // Twice as long, as the clocks of two services may differ a little.
    Duration longestLease = config.leaseDuration().multipliedBy(2);
    List<GradingRun> lost = runs.withLostLease(clock.instant(), longestLease);
    lost.forEach(this::takeBack);
    List<GradingRun> due = runs.toAnnounce(clock.instant(), GradingRun.LONGEST_PAUSE);
    due.forEach(announcer::announce);
    if (!lost.isEmpty()) {
      LOG.warnf("Workers fell silent; their runs are queued again. runs=%d", lost.size());
    }
  }

  private void takeBack(GradingRun run) {
    String why = "INFRASTRUCTURE: worker " + run.worker + " lost its lease";
    // Announced at once when it may be retried: the silence was the pause.
    switch (aftermath.failed(run, why, true)) {
      case REQUEUED -> announcer.announce(run);
      case PARKED -> LOG.errorf("A run is parked and waits for staff. gradingRunId=%s", run.id);
      case GRADED, FENCED -> throw new IllegalStateException("A lost lease is no outcome");
    }
  }
}
