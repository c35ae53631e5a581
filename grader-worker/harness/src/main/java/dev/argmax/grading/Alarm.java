package dev.argmax.grading;

import dev.argmax.sandbox.Box;
import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Kills a box when its time for an answer is over, unless it is turned off before.
final class Alarm implements AutoCloseable {
  private final Box box;
  private final Watchdog watchdog;
  private final Allowance allowance;
  private @Nullable Future<?> next;
  private boolean off;
  private boolean rang;

  Alarm(Box box, Watchdog watchdog, Duration time) {
    this.box = box;
    this.watchdog = watchdog;
    this.allowance =
        new Allowance(
            time, new Allowance.Meters(System::nanoTime, box::cpuTime, CpuPressure::waited));
    set(time);
  }

  /// Whether it was this that killed the box.
  synchronized boolean rang() {
    return rang;
  }

  private synchronized void set(Duration time) {
    if (!off) {
      next = watchdog.after(time, this::ring);
    }
  }

  private void ring() {
    var left = allowance.left();
    if (!left.isZero()) {
      set(left);
      return;
    }
    synchronized (this) {
      if (off) {
        return;
      }
      rang = true;
    }
    box.kill();
  }

  @Override
  public synchronized void close() {
    off = true;
    if (next != null) {
      next.cancel(false);
    }
  }
}
