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
  private final ObjectMapper json;
  private final Clock clock;

  RunReading(GradingRunStore runs, ObjectMapper json, Clock clock) {
    this.runs = runs;
    this.json = json;
    this.clock = clock;
  }

  GradingRun queuedNow(GradingRun run) {
    return run.queuedAt(clock.instant());
  }

  RunStatus status(GradingRun run) {
    return switch (run.state) {
      case QUEUED ->
          new RunStatus.Queued(run.submissionId, runs.positionOf(run), !runs.waitsInOutbox(run));
      case CLAIMED -> new RunStatus.Grading(run.submissionId);
      case DONE -> done(run);
      case WITHDRAWN -> new RunStatus.Withdrawn(run.submissionId);
      case PARKED -> new RunStatus.Parked(run.submissionId, Objects.requireNonNull(run.failure));
    };
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
