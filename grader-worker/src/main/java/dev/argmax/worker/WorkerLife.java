package dev.argmax.worker;

import dev.argmax.worker.job.Slots;
import dev.argmax.worker.run.ComingWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Starts the slots with the application, and stops them before anything they use is closed.
@Singleton
class WorkerLife {
  private final Slots slots;
  private final ComingWork coming;

  WorkerLife(Slots slots, ComingWork coming) {
    this.slots = slots;
    this.coming = coming;
  }

  void start(@Observes StartupEvent started) {
    slots.start();
    coming.start();
  }

  void stop(@Observes ShutdownEvent stopping) {
    coming.stop();
    slots.stop();
  }
}
