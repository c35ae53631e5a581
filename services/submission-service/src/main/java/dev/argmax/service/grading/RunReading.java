package dev.argmax.service.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.contracts.GradingOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;

/// Turns rows into what others may know of them.
@ApplicationScoped
class RunReading {
  private final GradingRunStore runs;
  private final RunEvents events;
  private final Pace pace;
  private final ObjectMapper json;
  private final Clock clock;

  RunReading(GradingRunStore runs, RunEvents events, Pace pace, ObjectMapper json, Clock clock) {
    this.runs = runs;
    this.events = events;
    this.pace = pace;
    this.json = json;
    this.clock = clock;
  }

  GradingRun queuedNow(GradingRun run) {
    return run.queuedAt(clock.instant());
  }

  void retriedNow(GradingRun run) {
    run.retry(clock.instant());
  }

  RunStatus status(GradingRun run) {
    return switch (run.state) {
      case QUEUED -> queued(run, runs.positionOf(run));
      case CLAIMED -> new RunStatus.Grading(run.submissionId, events.step(run.submissionId));
      case DONE -> done(run);
      case WITHDRAWN -> new RunStatus.Withdrawn(run.submissionId);
      case PARKED -> new RunStatus.Parked(run.submissionId, Objects.requireNonNull(run.failure));
    };
  }

  private RunStatus.Queued queued(GradingRun run, long position) {
    return new RunStatus.Queued(
        run.submissionId,
        position,
        !runs.waitsInOutbox(run),
        pace.untilTaken(run.lane, position, runs.underWay(run.lane)));
  }

  private RunStatus.Done done(GradingRun run) {
    try {
      return new RunStatus.Done(
          run.submissionId,
          new RunStatus.Result(
              Objects.requireNonNull(run.verdict),
              Objects.requireNonNull(run.score),
              Objects.requireNonNull(run.maxScore)),
          json.readValue(Objects.requireNonNull(run.outcome), GradingOutcome.class),
          json.readValue(Objects.requireNonNull(run.facts), RunFacts.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An outcome that was stored must be readable", e);
    }
  }
}
