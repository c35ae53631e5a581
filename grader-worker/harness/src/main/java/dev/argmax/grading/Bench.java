package dev.argmax.grading;

import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.sandbox.SandboxException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Booted boxes of one reusable program. Whoever takes one has it alone; a good one is given back,
/// until it was used often enough that whatever it may have gathered is better forgotten; a
/// doubtful one is thrown away. For one that goes, another is booted in the background. One that
/// waits can be lent to somebody who gives it back soon when asked to.
final class Bench implements AutoCloseable {
  /// How long a submission waits for a box that is lent: about what booting another takes.
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Function<BoxSpec, Station> boot;
  private final Disposal disposal;
  private final BoxSpec spec;
  private final int uses;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /// The last that was used comes first: it knows most.
  private final Deque<Station> idle = new ArrayDeque<>();

  private final Set<Station> lent = new HashSet<>();
  private boolean closed;

  /// @param boot returns a box that is ready
  Bench(Function<BoxSpec, Station> boot, Disposal disposal, BoxSpec spec, int uses) {
    this.boot = boot;
    this.disposal = disposal;
    this.spec = spec;
    this.uses = uses;
  }

  static BoxSpec spec(BoxProgram program, Limits limits) {
    return new BoxSpec(program, limits, program.name().toLowerCase(Locale.ROOT));
  }

  /// A box that is ready.
  ///
  /// @throws GradingFault or [SandboxException] if none can be had
  Station take() {
    var waiting = poll();
    return waiting == null ? boot.apply(spec) : waiting;
  }

  /// A box that waits and that `wanted` accepts, until it is given back or replaced; null if there
  /// is none.
  @Nullable Station lend(Predicate<Station> wanted) {
    lock.lock();
    try {
      for (var station : idle) {
        if (wanted.test(station)) {
          idle.remove(station);
          lent.add(station);
          return station;
        }
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  void giveBack(Station station) {
    if (station.use() >= uses) {
      replace(station);
    } else {
      add(station);
    }
  }

  /// Throws a box away.
  void replace(Station station) {
    gone(station);
    disposal.inBackground(
        () -> {
          station.close();
          if (isShort()) {
            try {
              add(boot.apply(spec));
            } catch (GradingFault | SandboxException _) {
              // Whoever takes the next one meets the same trouble and tells it.
            }
          }
        });
  }

  private @Nullable Station poll() {
    lock.lock();
    try {
      long left = SOON.toNanos();
      while (idle.isEmpty() && !lent.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return idle.pollFirst();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw GradingFault.infrastructure("grading was interrupted", e);
    } finally {
      lock.unlock();
    }
  }

  private void gone(Station station) {
    lock.lock();
    try {
      lent.remove(station);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isShort() {
    lock.lock();
    try {
      return !closed && idle.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private void add(Station station) {
    lock.lock();
    try {
      lent.remove(station);
      if (!closed) {
        idle.addFirst(station);
        changed.signalAll();
        return;
      }
    } finally {
      lock.unlock();
    }
    station.close();
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
    for (var station = poll(); station != null; station = poll()) {
      station.close();
    }
  }
}
