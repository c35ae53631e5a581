package dev.argmax.service.grading;

import dev.argmax.contracts.GradingProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Notes how far a worker is, as long as it holds the run.
@ApplicationScoped
class Progress {
  private final GradingRunStore runs;
  private final RunEvents events;

  Progress(GradingRunStore runs, RunEvents events) {
    this.runs = runs;
    this.events = events;
  }

  @Transactional
  void note(GradingProgress message) {
    runs.findByIdOptional(message.runId())
        .filter(run -> run.state == RunState.CLAIMED && run.epoch == message.epoch())
        .ifPresent(run -> events.progress(run.submissionId, Incoming.shown(message)));
  }
}
