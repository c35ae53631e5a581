package dev.argmax.grading;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends boxes on threads of its own: killing and removing one takes longer than a small submission,
/// and nobody needs to wait for it.
final class Disposal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Phaser pending = new Phaser(1);

  void end(Station station) {
    inBackground(station::close);
  }

  void inBackground(Runnable work) {
    pending.register();
    Thread.startVirtualThread(
        () -> {
          try {
            work.run();
          } finally {
            pending.arriveAndDeregister();
          }
        });
  }

  /// Waits until all is done.
  @Override
  public void close() {
    try {
      pending.awaitAdvanceInterruptibly(
          pending.arriveAndDeregister(), PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException _) {
      // The sandbox removes what is left when it is closed.
    }
  }
}
