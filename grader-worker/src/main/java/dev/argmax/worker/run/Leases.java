package dev.argmax.worker.run;

import dev.argmax.worker.service.SubmissionService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Claims runs and knows which are ours.
@Singleton
public class Leases {
  private final SubmissionService service;
  private final WorkerIdentity worker;
  private final RunConfig config;
  private final Set<Lease> held = ConcurrentHashMap.newKeySet();

  Leases(SubmissionService service, WorkerIdentity worker, RunConfig config) {
    this.service = service;
    this.worker = worker;
    this.config = config;
  }

  /// Takes a run, or nothing if it is not to be had: done, unknown, or somebody else's.
  ///
  /// @throws dev.argmax.worker.service.ServiceException if the service is out of reach
  public Optional<Lease> claim(UUID runId) {
    return service
        .claim(runId, worker.id())
        .map(claim -> new Lease(service, claim, worker.id(), held::remove))
        .map(
            lease -> {
              held.add(lease);
              lease.keepEvery(config.heartbeatInterval());
              return lease;
            });
  }

  /// Whether the service answers just now.
  public boolean canClaim() {
    return service.answers();
  }

  /// Gives up all runs: their boxes are killed, their results discarded, and the service hands them
  /// to another worker when the leases run out.
  public void giveUpAll() {
    List.copyOf(held).forEach(Lease::giveUp);
  }
}
