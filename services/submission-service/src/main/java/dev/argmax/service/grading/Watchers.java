package dev.argmax.service.grading;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes those who wait for a submission to move. Only a wake-up: whoever wakes reads the database,
/// and looks there now and then anyway, because the news may have reached another instance.
@Singleton
public final class Watchers {
  private final Map<UUID, Set<Watch>> watches = new ConcurrentHashMap<>();

  /// Begins to listen; do so before reading, so that nothing is missed in between.
  public Watch watch(UUID submissionId) {
    Watch watch = new Watch(submissionId);
    watches.compute(
        submissionId,
        (_, known) -> {
          Set<Watch> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          all.add(watch);
          return all;
        });
    return watch;
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Moved event) {
    watches.getOrDefault(event.submissionId(), Set.of()).forEach(watch -> watch.signal.release());
  }

  /// Fired inside a transaction that changes what a watcher sees.
  record Moved(UUID submissionId) {}

  /// One who waits.
  public final class Watch implements AutoCloseable {
    private final UUID submissionId;
    private final Semaphore signal = new Semaphore(0);

    private Watch(UUID submissionId) {
      this.submissionId = submissionId;
    }

    /// Returns when something moved or the time is up.
    public void await(Duration atMost) throws InterruptedException {
      boolean _ = signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
      signal.drainPermits();
    }

    @Override
    public void close() {
      watches.computeIfPresent(
          submissionId,
          (_, all) -> {
            all.remove(this);
            return all.isEmpty() ? null : all;
          });
    }
  }
}
