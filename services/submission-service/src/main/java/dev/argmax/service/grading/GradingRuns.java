package dev.argmax.service.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
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

  /// Where the submission's latest run is; empty if it has none.
  @Transactional
  public Optional<RunStatus> status(UUID submissionId) {
    return runs.latestOf(submissionId).map(reading::status);
  }

  /// Turns rows into what others may know of them.
  @ApplicationScoped
  static class RunReading {
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
}
