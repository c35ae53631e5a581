package dev.argmax.grading;

import dev.argmax.pset.PsetPackage;
import dev.argmax.sandbox.SandboxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Reference evidence made before anybody needs it.
///
/// Theory of operation. A submission's inputs are one of a few dozen variants, and what the
/// reference makes of a variant is as much work as running the student's code, at the same time and
/// on the same processors. A referee remembers it, so it is that much only for the first submission
/// that meets the variant. While nothing is graded, one referee after the other goes through the
/// variants of the psets graded last; how far each has come is counted here. It does so one test
/// case at a time, and then looks whether a submission has come; who needs the referee in the
/// middle of one waits for that one (see [Bench#take()]). Psets of which submissions are expected
/// come before any is graded. A pset whose reference fails is left alone: who is graded with it is
/// told.
final class Foresight implements AutoCloseable {
  /// Runners are booted first.
  private static final Duration REST_BEFORE = Duration.ofSeconds(2);

  private final int remembered;
  private final Bench referees;
  private final Duration time;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /// The pset that was graded last at the end.
  private final LinkedHashMap<String, Rehearsal> rehearsals = new LinkedHashMap<>(8, 0.75f, true);

  /// How many test cases each referee knows, by pset.
  private final Map<Station, Map<String, Integer>> known = new WeakHashMap<>();

  private final Thread thread;
  private long restsUntil = System.nanoTime();
  private int active;

  /// How often there may have been something new to do.
  private long news;

  private boolean closed;

  /// All test cases of all variants of a pset, always in the same order.
  private record Rehearsal(PsetPackage pset, List<PlannedTest> tests) {}

  /// @param psets how many are remembered; 0 does nothing ahead
  /// @param time for one test case
  Foresight(int psets, Bench referees, Duration time) {
    this.remembered = psets;
    this.referees = referees;
    this.time = time;
    this.thread = Thread.ofPlatform().daemon().name("foresight").unstarted(this::lookAhead);
    if (psets > 0) {
      thread.start();
    }
  }

  /// Submissions to this pset are expected, sooner than to those that were expected before; goes
  /// before none that was graded.
  void expect(PsetPackage pset, SeedSource seeds) {
    lock.lock();
    try {
      if (rehearsals.size() < remembered && !rehearsals.containsKey(pset.digest())) {
        rehearsals.put(pset.digest(), rehearsal(pset, seeds));
        news++;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// A submission to this pset is being graded from now on.
  void busy(GradingTask task) {
    lock.lock();
    try {
      active++;
      if (remembered > 0) {
        rehearsals.computeIfAbsent(task.pset().digest(), _ -> rehearsal(task.pset(), task.seeds()));
        if (rehearsals.size() > remembered) {
          rehearsals.pollFirstEntry();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /// One submission less.
  void idle() {
    lock.lock();
    try {
      active--;
      news++;
      restsUntil = System.nanoTime() + REST_BEFORE.toNanos();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// How many test cases are still to be looked ahead to, of the referee that knows most.
  int left() {
    lock.lock();
    try {
      return known.values().stream()
          .mapToInt(this::lacking)
          .min()
          .orElseGet(() -> lacking(Map.of()));
    } finally {
      lock.unlock();
    }
  }

  private int lacking(Map<String, Integer> counts) {
    return rehearsals.values().stream()
        .mapToInt(one -> Math.max(0, one.tests.size() - counts.getOrDefault(one.pset.digest(), 0)))
        .sum();
  }

  private static Rehearsal rehearsal(PsetPackage pset, SeedSource seeds) {
    var tests = new ArrayList<PlannedTest>();
    for (var variant : seeds.ofAllVariants()) {
      tests.addAll(PlannedTest.all(pset.pset(), variant));
    }
    return new Rehearsal(pset, tests);
  }

  private void lookAhead() {
    try {
      while (awaitRest()) {
        long seen = news();
        var referee = referees.lend(this::lacks);
        if (referee == null) {
          awaitNews(seen);
        } else {
          rehearse(referee);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits until nothing is graded; false once closed.
  private boolean awaitRest() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed) {
        long early = restsUntil - System.nanoTime();
        if (active > 0) {
          changed.await();
        } else if (early > 0) {
          var _ = changed.awaitNanos(early);
        } else {
          return true;
        }
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  private long news() {
    lock.lock();
    try {
      return news;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until there may be more to do than was seen.
  private void awaitNews(long seen) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed && news == seen) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void rehearse(Station referee) {
    var rehearsal = next(referee);
    if (rehearsal == null) {
      referees.giveBack(referee);
      return;
    }
    var judging = new Judging(rehearsal.pset, referees, time, new Held(), referee);
    try {
      for (var test = step(referee, rehearsal); test != null; test = step(referee, rehearsal)) {
        var _ = judging.record(test);
      }
      judging.finish();
    } catch (GradingFault | SandboxException _) {
      judging.abandon();
      giveUp(rehearsal);
    }
  }

  /// The next test case of `rehearsal` for this referee; null when it is through or has to go.
  private @Nullable PlannedTest step(Station referee, Rehearsal rehearsal) {
    lock.lock();
    try {
      if (closed || active > 0) {
        return null;
      }
      var counts = known.computeIfAbsent(referee, _ -> new HashMap<>());
      int at = counts.getOrDefault(rehearsal.pset.digest(), 0);
      if (at == rehearsal.tests.size()) {
        return null;
      }
      counts.put(rehearsal.pset.digest(), at + 1);
      return rehearsal.tests.get(at);
    } finally {
      lock.unlock();
    }
  }

  private boolean lacks(Station referee) {
    return next(referee) != null;
  }

  /// What this referee does not know yet, of the pset that was graded last.
  private @Nullable Rehearsal next(Station referee) {
    lock.lock();
    try {
      var counts = known.getOrDefault(referee, Map.of());
      for (var one : rehearsals.sequencedValues().reversed()) {
        if (counts.getOrDefault(one.pset.digest(), 0) < one.tests.size()) {
          return one;
        }
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void giveUp(Rehearsal rehearsal) {
    lock.lock();
    try {
      rehearsals.replace(rehearsal.pset.digest(), new Rehearsal(rehearsal.pset, List.of()));
    } finally {
      lock.unlock();
    }
  }

  /// Waits until the referee that is lent is back.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (remembered == 0) {
      return;
    }
    try {
      thread.join(time);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
