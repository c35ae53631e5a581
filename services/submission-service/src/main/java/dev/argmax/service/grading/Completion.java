package dev.argmax.service.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.contracts.GradingCompleted;
import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.service.pset.Psets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/// Applies what workers report. The only place where an outcome becomes a score.
@ApplicationScoped
class Completion {
  private static final double ROUNDING = 1e-6;

  private final GradingRunStore runs;
  private final Aftermath aftermath;
  private final Pace pace;
  private final Psets psets;
  private final ObjectMapper json;

  Completion(GradingRunStore runs, Aftermath aftermath, Pace pace, Psets psets, ObjectMapper json) {
    this.runs = runs;
    this.aftermath = aftermath;
    this.pace = pace;
    this.psets = psets;
    this.json = json;
  }

  /// Applies the outcome iff its epoch is still the run's; otherwise nothing changes.
  @Transactional
  Applied apply(GradingCompleted message) {
    GradingRun run =
        runs.locked(message.runId()).orElseThrow(() -> new PoisonException("unknown run"));
    if (!run.submissionId.equals(message.submissionId())
        || !run.psetDigest.equals(message.psetDigest())) {
      throw new PoisonException("names another submission or pset than the run");
    }
    if (!run.awaitsOutcomeOf(message.epoch())) {
      return Applied.FENCED;
    }
    pace.took(run.lane, Duration.between(message.startedAt(), message.finishedAt()));
    return switch (message.outcome()) {
      case Failed failed -> aftermath.failed(run, failed);
      case Graded graded -> aftermath.judged(run, judged(run, message, graded));
      case NotGradable notGradable -> aftermath.judged(run, judged(run, message, notGradable));
    };
  }

  private Judged judged(GradingRun run, GradingCompleted message, Graded graded) {
    double possible = Points.possible(graded);
    if (!Points.areSound(graded) || !(Math.abs(possible - maxScore(run)) <= ROUNDING)) {
      throw new PoisonException("its points do not fit the pset");
    }
    double earned = Math.min(Points.earned(graded), maxScore(run));
    return new Judged(
        Verdict.of(graded),
        earned,
        maxScore(run),
        ShownScore.of(graded.tests(), maxScore(run)),
        outcomeText(graded),
        text(RunFacts.of(message)));
  }

  private Judged judged(GradingRun run, GradingCompleted message, NotGradable notGradable) {
    return new Judged(
        Verdict.of(notGradable),
        0,
        maxScore(run),
        ShownScore.NOTHING,
        outcomeText(notGradable),
        text(RunFacts.of(message)));
  }

  private double maxScore(GradingRun run) {
    return psets.pset(run.psetDigest).orElseThrow().maxScore();
  }

  // Written as the interface, because that is what makes Jackson name the outcome's type.
  private String outcomeText(GradingOutcome outcome) {
    try {
      return storable(json.writerFor(GradingOutcome.class).writeValueAsString(outcome));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An outcome came as JSON and must have that form", e);
    }
  }

  private String text(Object value) {
    try {
      return storable(json.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The facts of a run must have a JSON form", e);
    }
  }

  // PostgreSQL's jsonb holds every character but NUL, which a student's output may well contain.
  static String storable(String json) {
    return json.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000", "$1\\\\uFFFD");
  }

  enum Applied {
    GRADED,
    REQUEUED,
    PARKED,
    FENCED
  }
}
