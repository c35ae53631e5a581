package dev.argmax.worker.run;

import dev.argmax.worker.service.ServiceException;
import dev.argmax.worker.service.SubmissionService;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Says every now and then that this worker is there and how much it takes on, so that staff see
/// how busy grading is. Nothing depends on it.
@Singleton
public class Presence {
  private static final Logger LOG = System.getLogger(Presence.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final SubmissionService service;
  private final WorkerIdentity worker;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Presence(SubmissionService service, WorkerIdentity worker) {
    this.service = service;
    this.worker = worker;
  }

  /// Begins to say so.
  ///
  /// @param slots how many runs it takes on at a time
  public void start(int slots) {
    Thread.ofVirtual().name("presence").start(() -> run(slots));
  }

  /// Says no more.
  public void stop() {
    stopped.countDown();
  }

  private void run(int slots) {
    try {
      do {
        say(slots);
      } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(int slots) {
    try {
      service.present(worker.id(), slots);
    } catch (ServiceException e) {
      LOG.log(Level.DEBUG, "the service did not hear that this worker is there", e);
    }
  }
}
