package dev.argmax.grading;

import dev.argmax.sandbox.Limits;
import dev.argmax.sandbox.SandboxException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runners booted before they are needed.
///
/// Theory of operation. One thread boots runners, one at a time, until each recently used profile
/// has as many waiting as it should; a waiting runner blocks on its input and uses no CPU. Whoever
/// takes one never gives it back once it was sent a job, so no runner sees two submissions. Booting
/// is put off while a submission is being graded, for a while: most are over by then and did not
/// have to share the CPU. Where they come one upon the other and the shelf is empty, more are to be
/// expected, and it is refilled at once. At an empty shelf the taker boots a runner himself, unless
/// one is on its way that nobody else waits for. Before a runner is handed out it must answer,
/// because it may have died waiting; that must not look like the student's doing.
final class RunnerPool implements AutoCloseable {
  private static final Duration COURTESY = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration UNTIL_ENDED = Duration.ofMinutes(1);

  private final PoolSettings settings;
  private final Function<Limits, Station> boot;
  private final FreeMemory memory;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /// The most recently used profile last.
  private final Map<Limits, Deque<Station>> waiting = new LinkedHashMap<>(8, 0.75f, true);

  private final Thread refill;
  private long quietSince = System.nanoTime();
  private long lastBegan = System.nanoTime() - COURTESY.toNanos();
  private boolean crowded;
  private int active;
  private @Nullable Limits booting;
  private boolean awaited;
  private boolean closed;
  private long warm;
  private long cold;
  private long lost;

  /// @param boot returns a runner that is ready
  RunnerPool(PoolSettings settings, Function<Limits, Station> boot, FreeMemory memory) {
    this.settings = settings;
    this.boot = boot;
    this.memory = memory;
    this.refill = Thread.ofPlatform().daemon().name("runner-pool").unstarted(this::refill);
    settings.first().forEach(profile -> waiting.put(profile, new ArrayDeque<>()));
    if (settings.ready() > 0) {
      refill.start();
    }
  }

  /// A waiting runner that answers, or nothing if there is none.
  Optional<Station> take(Limits profile) {
    for (var station = poll(profile); station != null; station = poll(profile)) {
      if (station.answers(ANSWER)) {
        count(true);
        return Optional.of(station);
      }
      station.close();
      lock.lock();
      try {
        lost++;
      } finally {
        lock.unlock();
      }
    }
    count(false);
    return Optional.empty();
  }

  /// Takes back a runner that was never sent a job.
  void giveBack(Limits profile, Station unused) {
    if (!shelve(profile, unused)) {
      unused.close();
    }
  }

  /// Submissions of this profile are expected; drops none that was used.
  void expect(Limits profile) {
    lock.lock();
    try {
      if (waiting.size() < settings.profiles()) {
        waiting.computeIfAbsent(profile, _ -> new ArrayDeque<>());
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// A submission is being graded from now on.
  void busy() {
    lock.lock();
    try {
      long now = System.nanoTime();
      crowded = active > 0 || now - lastBegan < COURTESY.toNanos();
      lastBegan = now;
      active++;
      quietSince = now + COURTESY.toNanos();
    } finally {
      lock.unlock();
    }
  }

  /// One submission less.
  void idle() {
    lock.lock();
    try {
      active--;
      if (active == 0) {
        quietSince = System.nanoTime();
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  PoolState state() {
    lock.lock();
    try {
      int ready = waiting.values().stream().mapToInt(Deque::size).sum();
      int wanted = waiting.size() * settings.ready();
      return new PoolState(ready, wanted, booting != null, warm, cold, lost);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Station poll(Limits profile) {
    var dropped = new ArrayList<Station>();
    lock.lock();
    try {
      if (closed || settings.ready() == 0) {
        return null;
      }
      var shelf = waiting.computeIfAbsent(profile, _ -> new ArrayDeque<>());
      dropped.addAll(forgetOldest());
      changed.signalAll();
      awaitBoot(profile, shelf);
      return shelf.pollFirst();
    } finally {
      lock.unlock();
      dropped.forEach(Station::close);
    }
  }

  /// Waits for the runner that is on its way, if nobody else does.
  private void awaitBoot(Limits profile, Deque<Station> shelf) {
    if (awaited || !shelf.isEmpty() || !profile.equals(booting)) {
      return;
    }
    awaited = true;
    try {
      while (shelf.isEmpty() && profile.equals(booting)) {
        changed.await();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      awaited = false;
    }
  }

  private List<Station> forgetOldest() {
    var dropped = new ArrayList<Station>();
    var oldest = waiting.entrySet().iterator();
    for (int surplus = waiting.size() - settings.profiles(); surplus > 0; surplus--) {
      dropped.addAll(oldest.next().getValue());
      oldest.remove();
    }
    return dropped;
  }

  private void count(boolean found) {
    lock.lock();
    try {
      warm += found ? 1 : 0;
      cold += found ? 0 : 1;
    } finally {
      lock.unlock();
    }
  }

  private void refill() {
    try {
      for (var profile = awaitShortage(); profile != null; profile = awaitShortage()) {
        boolean done = memory.hasRoom(profile.memoryMiB() + settings.reserveMiB()) && add(profile);
        endOfBoot();
        if (!done) {
          rest();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// The profile that lacks a runner, the most recently used first; null when there is no more to
  /// do, ever.
  private @Nullable Limits awaitShortage() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed) {
        var lacking = lacking();
        long early = quietSince - System.nanoTime();
        if (lacking == null) {
          changed.await();
        } else if (early > 0 && !(crowded && lacking.getValue().isEmpty())) {
          var _ = changed.awaitNanos(early);
        } else {
          booting = lacking.getKey();
          return booting;
        }
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private Map.@Nullable Entry<Limits, Deque<Station>> lacking() {
    Map.Entry<Limits, Deque<Station>> lacking = null;
    for (var shelf : waiting.entrySet()) {
      if (shelf.getValue().size() < settings.ready()) {
        lacking = shelf;
      }
    }
    return lacking;
  }

  private boolean add(Limits profile) {
    Station booted;
    try {
      booted = boot.apply(profile);
    } catch (GradingFault | SandboxException _) {
      // Whoever needs a runner meets the same trouble and tells it; here it is only tried again.
      return false;
    }
    if (!shelve(profile, booted)) {
      booted.close();
    }
    return true;
  }

  private boolean shelve(Limits profile, Station booted) {
    lock.lock();
    try {
      var shelf = shelf(profile);
      return shelf != null && shelf.size() < settings.ready() && shelf.add(booted);
    } finally {
      lock.unlock();
    }
  }

  /// Looks without making it the most recently used.
  private @Nullable Deque<Station> shelf(Limits profile) {
    for (var shelf : waiting.entrySet()) {
      if (shelf.getKey().equals(profile)) {
        return shelf.getValue();
      }
    }
    return null;
  }

  private void endOfBoot() {
    lock.lock();
    try {
      booting = null;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void rest() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = AFTER_FAILURE.toNanos();
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Ends the runners that wait, and the one that is being booted as soon as it can be.
  @Override
  public void close() {
    var left = new ArrayList<Station>();
    lock.lock();
    try {
      closed = true;
      waiting.values().forEach(left::addAll);
      waiting.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    left.forEach(Station::close);
    if (settings.ready() == 0) {
      return;
    }
    try {
      var _ = refill.join(UNTIL_ENDED);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
