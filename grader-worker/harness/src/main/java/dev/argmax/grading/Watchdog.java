package dev.argmax.grading;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Does something when a time is over, unless it was called off.
final class Watchdog implements AutoCloseable {
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("box-watchdog").factory());

  Future<?> after(Duration time, Runnable action) {
    // Killing may take a moment; the timer must stay free for the others.
    return timer.schedule(
        () -> Thread.startVirtualThread(action), time.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
