package dev.argmax.gateway.health;

import dev.argmax.gateway.service.SubmissionService;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready means that the service behind this door can be reached.
@Readiness
class ServiceReachable implements HealthCheck {
  private final SubmissionService service;

  ServiceReachable(SubmissionService service) {
    this.service = service;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("submission service").status(reachable()).build();
  }

  private boolean reachable() {
    try {
      return service.health().join().ok();
    } catch (CompletionException e) {
      return false;
    }
  }
}
