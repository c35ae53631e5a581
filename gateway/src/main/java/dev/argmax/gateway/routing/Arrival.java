package dev.argmax.gateway.routing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/// Stamps every request when its head arrives, so that a slow upload that began in time is in time.
public class Arrival {
  private static final String KEY = Arrival.class.getName();

  private final Clock clock;

  Arrival(Clock clock) {
    this.clock = clock;
  }

  void register(@Observes Filters filters) {
    filters.register(
        context -> {
          context.put(KEY, clock.instant());
          context.next();
        },
        900);
  }

  /// When the head of this request arrived.
  public static Instant of(RoutingContext context) {
    return Objects.requireNonNull(context.get(KEY));
  }
}
