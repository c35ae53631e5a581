package dev.argmax.worker;

import dev.argmax.worker.job.Slots;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Starts the slots with the application, and stops them before anything they use is closed.
@Singleton
class WorkerLife {
  private final Slots slots;

  WorkerLife(Slots slots) {
    this.slots = slots;
  }

  void start(@Observes StartupEvent started) {
    slots.start();
  }

  void stop(@Observes ShutdownEvent stopping) {
    slots.stop();
  }
}
