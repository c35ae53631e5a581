package dev.argmax.grading;

import dev.argmax.contracts.GradingProgress.Phase;
import dev.argmax.pset.Pset.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// How far a submission has come, told in an order in which the number of test cases done never
/// goes down, however many runners are at work.
final class Advance {
  private final ProgressListener progress;
  private final int total;
  private final Map<PlannedTest, Long> started = new HashMap<>();
  private final Map<Problem, Duration> times = new HashMap<>();
  private int done;

  Advance(ProgressListener progress, int total) {
    this.progress = progress;
    this.total = total;
  }

  synchronized void starts(PlannedTest test) {
    started.put(test, System.nanoTime());
    progress.at(Phase.RUNNING, test.problem().id(), done, total);
  }

  synchronized void ended(PlannedTest test) {
    done++;
    var start = started.remove(test);
    if (start != null) {
      var time = Duration.ofNanos(System.nanoTime() - start);
      times.merge(test.problem(), time, Duration::plus);
    }
  }

  /// How long the test cases of each problem took that was run.
  synchronized Map<Problem, Duration> times() {
    return Map.copyOf(times);
  }
}
