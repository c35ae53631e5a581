package dev.argmax.worker;

import dev.argmax.worker.job.Slots;
import dev.argmax.worker.run.ComingWork;
import dev.argmax.worker.run.Presence;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Starts the slots with the application, and stops them before anything they use is closed.
@Singleton
class WorkerLife {
  private final Slots slots;
  private final ComingWork coming;
  private final Presence presence;

  WorkerLife(Slots slots, ComingWork coming, Presence presence) {
    this.slots = slots;
    this.coming = coming;
    this.presence = presence;
  }

  void start(@Observes StartupEvent started) {
    slots.start();
    coming.start();
    presence.start(slots.number());
  }

  void stop(@Observes ShutdownEvent stopping) {
    presence.stop();
    coming.stop();
    slots.stop();
  }
}
