package dev.argmax.worker.job;

import dev.argmax.worker.run.Grading;
import dev.argmax.worker.run.Leases;
import dev.argmax.worker.run.Runs;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The slots of this worker.
@Singleton
public class Slots {
  private static final Logger LOG = System.getLogger(Slots.class.getName());
  private static final Duration AFTER_GIVING_UP = Duration.ofSeconds(5);

  private final WorkerConfig config;
  private final Leases leases;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  Slots(WorkerConfig config, JobSources sources, Leases leases, Work work) {
    this.config = config;
    this.leases = leases;
    for (int slot = 0; slot < config.slots(); slot++) {
      slots.add(new Slot(sources, leases, work.runs(), work.grading()));
    }
  }

  /// How many there are.
  public int number() {
    return slots.size();
  }

  /// Starts taking runs, as soon as everything needed is there.
  public void start() {
    for (Slot slot : slots) {
      threads.add(Thread.ofPlatform().name("slot-" + threads.size()).start(slot));
    }
  }

  /// Takes no more runs, lets those under way finish for a while, then gives them up.
  public void stop() {
    slots.forEach(Slot::stop);
    if (!await(config.drain())) {
      LOG.log(Level.WARNING, "runs under way are given up; another worker takes them");
      leases.giveUpAll();
      await(AFTER_GIVING_UP);
    }
  }

  private boolean await(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    try {
      for (Thread thread : threads) {
        Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
        if (!thread.join(left)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// What slots do.
  @Singleton
  record Work(Runs runs, Grading grading) {}
}
