package dev.argmax.service.submission;

import dev.argmax.service.grading.GradingRuns;
import dev.argmax.service.grading.RunStatus;
import dev.argmax.service.grading.Watchers;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Holds a request until its submission is settled. A virtual thread waits; no connection and no
/// transaction is held meanwhile.
@Singleton
final class Waiting {
  private static final int LONGEST = 120;
  private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

  private final GradingRuns runs;
  private final Watchers watchers;

  Waiting(GradingRuns runs, Watchers watchers) {
    this.runs = runs;
    this.watchers = watchers;
  }

  /// @param seconds 0 to 120; absent means not at all
  void forSettled(Submission submission, @Nullable Integer seconds) throws InterruptedException {
    if (seconds != null && (seconds < 0 || seconds > LONGEST)) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "`wait` must be 0 to " + LONGEST + ".");
    }
    if (seconds != null && seconds > 0) {
      await(submission.row().id, Duration.ofSeconds(seconds));
    }
  }

  private void await(UUID id, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    try (Watchers.Watch watch = watchers.watch(id)) {
      while (!isSettled(id)) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (!left.isPositive()) {
          return;
        }
        watch.await(left.compareTo(LOOK_ANYWAY) < 0 ? left : LOOK_ANYWAY);
      }
    }
  }

  private boolean isSettled(UUID id) {
    return runs.status(id).map(RunStatus::isSettled).orElse(false);
  }
}
