package dev.argmax.service.grading;

import dev.argmax.contracts.GradingRequested;
import dev.argmax.contracts.Topics;
import dev.argmax.service.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Tells the workers that a run waits.
@Singleton
final class Announcer {
  private final Outbox outbox;
  private final Clock clock;

  Announcer(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  void announce(GradingRun run) {
    outbox.put(
        Topics.requested(run.lane),
        run.submissionId.toString(),
        new GradingRequested(run.id, run.submissionId, run.epoch, run.lane, run.psetDigest));
    run.announced(clock.instant());
  }
}
