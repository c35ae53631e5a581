package dev.argmax.service.changes;

import dev.argmax.service.release.Publisher.Published;
import dev.argmax.service.release.Releases;
import dev.argmax.service.release.Releases.Head;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Holds requests until there is news. A virtual thread waits; no connection and no transaction is
/// held meanwhile, and nobody asks the database before somebody published. Another instance may
/// have, so each looks there once in a while.
@Singleton
final class News {
  private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);

  private final Releases releases;
  private final Map<String, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

  News(Releases releases) {
    this.releases = releases;
  }

  /// The head of the course's log once there is a change after this one, or when the time is up.
  Head after(String course, long sequence, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    Semaphore signal = new Semaphore(0);
    Set<Semaphore> others = waiting.computeIfAbsent(course, _ -> ConcurrentHashMap.newKeySet());
    others.add(signal);
    try {
      Head head = releases.head(course);
      long left = end - System.nanoTime();
      while (head.sequence() <= sequence && left > 0) {
        boolean _ = signal.tryAcquire(Math.min(left, LOOK_ANYWAY.toNanos()), TimeUnit.NANOSECONDS);
        signal.drainPermits();
        head = releases.head(course);
        left = end - System.nanoTime();
      }
      return head;
    } finally {
      others.remove(signal);
    }
  }

  void tell(@Observes Published news) {
    waiting.getOrDefault(news.course(), Set.of()).forEach(Semaphore::release);
  }
}
