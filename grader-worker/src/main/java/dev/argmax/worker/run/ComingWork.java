package dev.argmax.worker.run;

import dev.argmax.pset.PsetException;
import dev.argmax.worker.service.ServiceException;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Tells the grader of a worker that has just started what is to come, so that the first submission
/// finds it as ready as the hundredth.
@Singleton
public class ComingWork {
  private static final Logger LOG = System.getLogger(ComingWork.class.getName());
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
  private static final String NO_SUBMISSION = "";

  private final Materials materials;
  private final Grading grading;
  private final CountDownLatch stopped = new CountDownLatch(1);

  ComingWork(Materials materials, Grading grading) {
    this.materials = materials;
    this.grading = grading;
  }

  /// Begins to look; does not wait.
  public void start() {
    Thread.startVirtualThread(this::announce);
  }

  /// Looks no more.
  public void stop() {
    stopped.countDown();
  }

  private void announce() {
    try {
      while (!isAnnounced()) {
        if (stopped.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isAnnounced() {
    if (!grading.isReady()) {
      return false;
    }
    try {
      // Who is told last is expected first.
      for (var pset : materials.expected().reversed()) {
        grading.expect(pset, materials.seeds(pset, NO_SUBMISSION));
      }
      return true;
    } catch (ServiceException e) {
      return false;
    } catch (PsetException e) {
      LOG.log(Level.WARNING, "a pset is not prepared for: {0}", e.getMessage());
      return true;
    }
  }
}
