package dev.argmax.service.delivery;

import dev.argmax.service.clock.WallClock;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Sends what is due.
///
/// Theory of operation. A row is claimed for the time of a lease, in a transaction that ends before
/// anything is sent; a virtual thread has the feature's channel send it, notes what came of it, and
/// takes the next that is due until there is none. Whoever dies in between leaves a lease that runs
/// out, after which it is sent again: at least once, under the same id. A claim counts as an
/// attempt, and only the attempt that has the row may say what came of it. All by the clock on the
/// wall, because receivers do not live in the time of a course that is replayed.
@Singleton
public final class Courier {
  private static final Logger LOG = Logger.getLogger(Courier.class);
  private static final int AT_ONCE = 16;

  private final Dispatch dispatch;
  private final DeliveryConfig config;
  private final WallClock clock;
  private final Map<String, Channel> channels;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private volatile boolean stopping;

  @Inject
  Courier(Dispatch dispatch, DeliveryConfig config, WallClock clock, @All List<Channel> channels) {
    this.dispatch = dispatch;
    this.config = config;
    this.clock = clock;
    this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
  }

  @Scheduled(
      every = "{argmax.delivery-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    start(clock::instant);
  }

  @Scheduled(every = "PT1H")
  void forget() {
    dispatch.forgetBefore(clock.instant().minus(config.deliveryKept()));
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  /// Sends all that is due at this time, and returns when that is done.
  public void deliver(Instant time) throws InterruptedException {
    for (Thread carrier : start(InstantSource.fixed(time))) {
      carrier.join();
    }
  }

  private List<Thread> start(InstantSource now) {
    int free = stopping ? 0 : room.drainPermits();
    List<Delivery> due = List.of();
    try {
      due = dispatch.claim(channels.keySet(), free, now.instant());
    } finally {
      room.release(free - due.size());
    }
    return due.stream().map(each -> carry(each, now)).toList();
  }

  private Thread carry(Delivery first, InstantSource now) {
    return Thread.ofVirtual()
        .name("delivery-" + first.id())
        .start(
            () -> {
              try {
                List<Delivery> next = List.of(first);
                while (!next.isEmpty()) {
                  attempt(next.getFirst(), now);
                  next = dispatch.claim(channels.keySet(), stopping ? 0 : 1, now.instant());
                }
              } finally {
                room.release();
              }
            });
  }

  private void attempt(Delivery delivery, InstantSource now) {
    Channel channel = channels.get(delivery.parcel().channel());
    if (channel == null) {
      throw new IllegalStateException("Only what a channel sends is claimed");
    }
    dispatch.settle(delivery, channel, outcome(channel, delivery), now.instant());
  }

  private static Outcome outcome(Channel channel, Delivery delivery) {
    try {
      return channel.send(delivery);
    } catch (RuntimeException e) {
      LOG.errorf(
          e,
          "Sending failed on our side; another system waits for news. channel=%s deliveryId=%s",
          channel.name(),
          delivery.id());
      return new Outcome.Retry(null, "Something broke on our side.", null);
    }
  }
}
