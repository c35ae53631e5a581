package dev.argmax.service.grading;

import dev.argmax.contracts.GradingCompleted;
import dev.argmax.contracts.GradingCompleted.PhaseTime;
import java.time.Instant;
import java.util.List;

/// What a run used and how long it took.
public record RunFacts(
    String psetDigest,
    String imageDigest,
    String sandbox,
    Instant startedAt,
    Instant finishedAt,
    List<PhaseTime> phases) {
  public RunFacts {
    phases = List.copyOf(phases);
  }

  static RunFacts of(GradingCompleted message) {
    return new RunFacts(
        message.psetDigest(),
        message.imageDigest(),
        message.sandbox(),
        message.startedAt(),
        message.finishedAt(),
        message.phases());
  }
}
