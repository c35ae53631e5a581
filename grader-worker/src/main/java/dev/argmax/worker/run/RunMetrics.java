package dev.argmax.worker.run;

import dev.argmax.contracts.GradingCompleted.PhaseTime;
import dev.argmax.contracts.GradingOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts runs by outcome and times their phases.
@Singleton
class RunMetrics {
  private final MeterRegistry registry;
  private final AtomicInteger running;

  RunMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.running = registry.gauge("argmax.worker.runs.active", new AtomicInteger());
  }

  void began() {
    running.incrementAndGet();
  }

  void ended() {
    running.decrementAndGet();
  }

  void completed(GradingOutcome outcome, List<PhaseTime> phases) {
    registry.counter("argmax.worker.runs", "outcome", word(outcome)).increment();
    for (PhaseTime phase : phases) {
      registry
          .timer("argmax.worker.run.phase", "phase", phase.phase())
          .record(Duration.ofMillis(phase.millis()));
    }
  }

  void discarded() {
    registry.counter("argmax.worker.runs", "outcome", "discarded").increment();
  }

  private static String word(GradingOutcome outcome) {
    return switch (outcome) {
      case GradingOutcome.Graded _ -> "graded";
      case GradingOutcome.NotGradable notGradable ->
          notGradable.reason().name().toLowerCase(Locale.ROOT);
      case GradingOutcome.Failed failed ->
          "failed_" + failed.blame().name().toLowerCase(Locale.ROOT);
    };
  }
}
