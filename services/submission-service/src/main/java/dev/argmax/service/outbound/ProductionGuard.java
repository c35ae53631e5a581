package dev.argmax.service.outbound;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Keeps a setting of development out of production.
@ApplicationScoped
class ProductionGuard {
  private final OutboundConfig outbound;
  private final ProductionConfig mode;

  ProductionGuard(OutboundConfig outbound, ProductionConfig mode) {
    this.outbound = outbound;
    this.mode = mode;
  }

  void start(@Observes StartupEvent event) {
    check();
  }

  void check() {
    if (mode.production() && outbound.allowPrivate()) {
      throw new IllegalStateException(
          "argmax.outbound.allow-private lets instructors reach this network from within; it must"
              + " be off in production");
    }
  }
}
