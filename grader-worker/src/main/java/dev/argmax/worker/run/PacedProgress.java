package dev.argmax.worker.run;

import dev.argmax.contracts.GradingProgress.Phase;
import dev.argmax.grading.ProgressListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Passes on how far a run is, but not more often than people can read.
///
/// Theory of operation. Each report costs a message, a transaction and an event to everybody who
/// watches, more CPU in all than many a test case. So a change of phase is passed on at once, and
/// within a phase one report for each pace; the last of those that came too soon follows when the
/// pace is over, so that nobody is ever shown what is older than that. Once closed, nothing more
/// follows: the outcome says the rest.
final class PacedProgress implements ProgressListener, AutoCloseable {
  private final ProgressListener listener;
  private final Duration pace;
  private @Nullable Report waiting;
  private @Nullable Phase phase;
  private boolean pausing;
  private boolean closed;

  private record Report(Phase phase, @Nullable String problem, int done, int total) {}

  PacedProgress(ProgressListener listener, Duration pace) {
    this.listener = listener;
    this.pace = pace;
  }

  @Override
  public synchronized void at(Phase phase, @Nullable String problem, int done, int total) {
    var report = new Report(phase, problem, done, total);
    if (pausing && phase == this.phase) {
      waiting = report;
    } else {
      pass(report);
    }
  }

  private void pass(Report report) {
    waiting = null;
    if (closed) {
      return;
    }
    phase = report.phase;
    listener.at(report.phase, report.problem, report.done, report.total);
    if (!pausing) {
      pausing = true;
      Thread.ofVirtual().start(this::pause);
    }
  }

  private void pause() {
    try {
      Thread.sleep(pace);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // nobody interrupts it
    }
    endOfPause();
  }

  private synchronized void endOfPause() {
    pausing = false;
    var last = waiting;
    if (last != null) {
      pass(last);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
