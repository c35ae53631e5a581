package dev.argmax.grading;

import dev.argmax.contracts.GradingCompleted.PhaseTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long the phases of a run took.
final class Phases {
  private final Clock clock;
  private final List<PhaseTime> done = new ArrayList<>();
  private @Nullable String current;
  private Instant since = Instant.EPOCH;

  Phases(Clock clock) {
    this.clock = clock;
  }

  synchronized void begin(String phase) {
    end();
    current = phase;
    since = clock.instant();
  }

  synchronized void end() {
    var phase = current;
    if (phase != null) {
      done.add(new PhaseTime(phase, Duration.between(since, clock.instant()).toMillis()));
      current = null;
    }
  }

  synchronized List<PhaseTime> times() {
    return List.copyOf(done);
  }
}
