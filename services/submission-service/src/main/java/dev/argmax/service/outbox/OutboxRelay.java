package dev.argmax.service.outbox;

import dev.argmax.service.outbox.Outbox.Filled;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/// Sends what the outbox holds.
///
/// Theory of operation. One thread per instance. It sleeps until a commit in this process wakes it
/// (milliseconds) or a second has passed (messages of a process that died). It takes a batch with
/// `FOR UPDATE SKIP LOCKED`, sends it, waits until the broker has acknowledged, and deletes what
/// was acknowledged in the same transaction. A crash before the commit sends a message twice;
/// readers look at the run's row, so that does no harm. While Kafka does not answer, messages stay
/// where they are and nobody who hands in notices: this thread alone waits. Messages of one key
/// keep their order within a batch only; no reader relies on order.
@Singleton
public final class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int BATCH = 100;
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Outbox outbox;
  private final KafkaConfig config;
  private final Semaphore wake = new Semaphore(0);
  private final CountDownLatch topicsReady = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("outbox-relay").unstarted(this::run);
  private volatile boolean stopping;

  OutboxRelay(Outbox outbox, KafkaConfig config) {
    this.outbox = outbox;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    thread.interrupt();
    thread.join(Duration.ofSeconds(10));
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Filled event) {
    wake.release();
  }

  /// Blocks until the topics are known to exist.
  public void awaitTopics() throws InterruptedException {
    topicsReady.await();
  }

  private void run() {
    boolean down = false;
    while (!stopping) {
      try (KafkaProducer<String, String> producer = connect()) {
        LOG.info("Kafka answers; queued submissions are announced");
        down = false;
        relay(producer);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException | TimeoutException | RuntimeException e) {
        if (stopping) {
          return;
        }
        if (!down) {
          LOG.warnf("Announcing is interrupted, submissions wait in the queue: %s", e.toString());
          down = true;
        }
        pause();
      }
    }
  }

  private KafkaProducer<String, String> connect()
      throws ExecutionException, InterruptedException, TimeoutException {
    new KafkaTopics(config).ensure();
    topicsReady.countDown();
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers(),
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000),
        new StringSerializer(),
        new StringSerializer());
  }

  private void relay(KafkaProducer<String, String> producer) throws InterruptedException {
    while (!stopping) {
      int sent = outbox.drain(BATCH, waiting -> send(producer, waiting));
      if (sent < BATCH) {
        boolean _ = wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
        wake.drainPermits();
      }
    }
  }

  private static List<OutboxMessage> send(
      KafkaProducer<String, String> producer, List<OutboxMessage> waiting) {
    List<Future<RecordMetadata>> promises = new ArrayList<>();
    for (OutboxMessage message : waiting) {
      promises.add(
          producer.send(new ProducerRecord<>(message.topic, message.key, message.payload)));
    }
    List<OutboxMessage> sent = new ArrayList<>();
    for (int i = 0; i < promises.size(); i++) {
      if (isAcknowledged(promises.get(i))) {
        sent.add(waiting.get(i));
      }
    }
    if (sent.isEmpty()) {
      throw new KafkaException("no message was acknowledged");
    }
    return sent;
  }

  private static boolean isAcknowledged(Future<RecordMetadata> promise) {
    try {
      promise.get(10, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
