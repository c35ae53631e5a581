package dev.argmax.worker.run;

import dev.argmax.worker.service.Claim;
import dev.argmax.worker.service.ServiceException;
import dev.argmax.worker.service.SubmissionService;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps a run ours while it is graded, and says when it no longer is.
///
/// A service out of reach is no loss: while it is away nobody else can claim the run, and when it
/// is back it tells us. Should we grade on in vain, it drops our result because of the epoch.
public final class Lease implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Lease.class.getName());

  private final SubmissionService service;
  private final Claim claim;
  private final String workerId;
  private final Consumer<Lease> onClose;
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<@Nullable Runnable> whenLost = new AtomicReference<>();
  private volatile boolean lost;

  Lease(SubmissionService service, Claim claim, String workerId, Consumer<Lease> onClose) {
    this.service = service;
    this.claim = claim;
    this.workerId = workerId;
    this.onClose = onClose;
  }

  /// What is ours.
  public Claim claim() {
    return claim;
  }

  void keepEvery(Duration interval) {
    Thread.ofVirtual().name("lease-" + claim.runId()).start(() -> beat(interval));
  }

  boolean isHeld() {
    return !lost;
  }

  /// Calls back once when the lease is lost, at once if it is lost already.
  void whenLost(Runnable action) {
    whenLost.set(action);
    if (lost) {
      tell();
    }
  }

  /// Ends the run here, as if the lease were lost.
  void giveUp() {
    lost = true;
    over.countDown();
    tell();
  }

  /// Stops keeping it. The service notices when the lease runs out, unless the run is completed.
  @Override
  public void close() {
    over.countDown();
    onClose.accept(this);
  }

  private void tell() {
    Runnable action = whenLost.getAndSet(null);
    if (action != null) {
      action.run();
    }
  }

  private void beat(Duration interval) {
    try {
      while (!over.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        if (!renewed()) {
          LOG.log(
              Level.WARNING, "lost the lease on run {0}; its result is discarded", claim.runId());
          giveUp();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean renewed() {
    try {
      return service.renew(claim, workerId);
    } catch (ServiceException e) {
      LOG.log(
          Level.WARNING, "cannot prolong the lease on run {0}: {1}", claim.runId(), e.getMessage());
      return true;
    }
  }
}
