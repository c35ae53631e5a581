package dev.argmax.service.grading;

import dev.argmax.contracts.Lane;
import dev.argmax.service.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// How long the queues are and how long people wait, for dashboards and for scaling workers.
@ApplicationScoped
class QueueGauges {
  private final GradingRunStore runs;
  private final Outbox outbox;
  private final Clock clock;
  private final Map<Lane, AtomicLong> depth = new EnumMap<>(Lane.class);
  private final Map<Lane, AtomicLong> oldest = new EnumMap<>(Lane.class);
  private final AtomicLong lag = new AtomicLong();

  QueueGauges(GradingRunStore runs, Outbox outbox, Clock clock) {
    this.runs = runs;
    this.outbox = outbox;
    this.clock = clock;
  }

  void register(@Observes StartupEvent event, MeterRegistry meters) {
    for (Lane lane : Lane.values()) {
      depth.put(lane, gauge(meters, "argmax.queue.depth", lane));
      oldest.put(lane, gauge(meters, "argmax.queue.oldest.seconds", lane));
    }
    meters.gauge("argmax.outbox.lag.seconds", lag);
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void measure() {
    Instant now = clock.instant();
    depth.forEach((lane, value) -> value.set(runs.queued(lane)));
    oldest.forEach(
        (lane, value) ->
            value.set(
                runs.oldestQueued(lane)
                    .map(since -> Duration.between(since, now).toSeconds())
                    .orElse(0L)));
    lag.set(outbox.lag().toSeconds());
  }

  private static AtomicLong gauge(MeterRegistry meters, String name, Lane lane) {
    AtomicLong value = new AtomicLong();
    meters.gauge(name, Tags.of("lane", lane.slug()), value);
    return value;
  }
}
