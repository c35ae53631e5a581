package dev.argmax.worker.job;

import dev.argmax.worker.run.Grading;
import dev.argmax.worker.run.Lease;
import dev.argmax.worker.run.Leases;
import dev.argmax.worker.run.Runs;
import dev.argmax.worker.service.ServiceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Does one run after the other until it is stopped, and outlives every outage.
///
/// The order for each request: claim the run at the service, acknowledge the record, grade. A
/// request whose run cannot be claimed is done with. While the sandbox, the service or Kafka is out
/// of reach nothing is taken, because every try would cost a delivery, and a record has only so
/// many.
final class Slot implements Runnable {
  private static final Logger LOG = System.getLogger(Slot.class.getName());
  private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(1);

  private final JobSource.Factory sources;
  private final Leases leases;
  private final Runs runs;
  private final Grading grading;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Slot(JobSource.Factory sources, Leases leases, Runs runs, Grading grading) {
    this.sources = sources;
    this.leases = leases;
    this.runs = runs;
    this.grading = grading;
  }

  /// Takes no further run; [#run()] returns when the present one is done.
  void stop() {
    stopped.countDown();
  }

  @Override
  public void run() {
    while (!isStopped()) {
      if (!grading.isReady()) {
        pause();
        continue;
      }
      try (JobSource source = sources.open()) {
        takeFrom(source);
      } catch (RuntimeException e) {
        // One of the three places where everything is caught: a slot must never die.
        LOG.log(Level.WARNING, "taking runs was interrupted and starts over: " + e, e);
        pause();
      }
    }
  }

  private void takeFrom(JobSource source) {
    while (!isStopped()) {
      if (!grading.isReady()) {
        pause();
        continue;
      }
      Optional<Delivery> delivery = source.next();
      if (delivery.isPresent()) {
        take(delivery.get());
      }
    }
  }

  private void take(Delivery delivery) {
    if (!grading.isReady()) {
      delivery.release(); // The sandbox went while we waited for a request.
      return;
    }
    Optional<Lease> claimed;
    try {
      claimed = leases.claim(delivery.request().runId());
    } catch (ServiceException e) {
      LOG.log(Level.WARNING, "no runs are taken: {0}", e.getMessage());
      delivery.release();
      awaitService();
      return;
    }
    delivery.accept();
    if (claimed.isPresent()) {
      try (Lease lease = claimed.get()) {
        runs.carryOut(lease);
      }
    }
  }

  private void awaitService() {
    do {
      pause();
    } while (!isStopped() && !leases.canClaim());
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private void pause() {
    try {
      var _ = stopped.await(OUTAGE_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      stop();
    }
  }
}
