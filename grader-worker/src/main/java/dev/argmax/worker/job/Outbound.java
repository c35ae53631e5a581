package dev.argmax.worker.job;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Sends messages to Kafka. Never waits for a broker to appear, so it is safe from any thread.
@Singleton
class Outbound {
  /// How a try to send ended.
  enum Sent {
    STORED,
    NOT_NOW,
    TOO_LARGE
  }

  private static final Duration ONE_TRY = Duration.ofSeconds(10);

  private final KafkaConfig config;
  private @Nullable Producer<String, byte[]> producer;

  Outbound(KafkaConfig config) {
    this.config = config;
  }

  /// Sends and forgets.
  void send(ProducerRecord<String, byte[]> message) {
    try {
      var _ = producer().send(message);
    } catch (KafkaException _) {
      // Best effort, as promised.
    }
  }

  /// Sends and waits, for seconds at most, until all replicas have it.
  Sent sendAndWait(ProducerRecord<String, byte[]> message) {
    try {
      producer().send(message).get(ONE_TRY.plusSeconds(5).toMillis(), TimeUnit.MILLISECONDS);
      return Sent.STORED;
    } catch (ExecutionException e) {
      return e.getCause() instanceof RecordTooLargeException ? Sent.TOO_LARGE : Sent.NOT_NOW;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Sent.NOT_NOW;
    } catch (KafkaException | TimeoutException _) {
      return Sent.NOT_NOW;
    }
  }

  /// Made when first needed: the constructor throws while the brokers' names cannot be resolved.
  private synchronized Producer<String, byte[]> producer() {
    Producer<String, byte[]> current = producer;
    if (current == null) {
      Map<String, Object> settings =
          Map.of(
              ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
              config.bootstrapServers(),
              ProducerConfig.ACKS_CONFIG,
              "all",
              ProducerConfig.LINGER_MS_CONFIG,
              0,
              ProducerConfig.MAX_BLOCK_MS_CONFIG,
              0,
              ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
              (int) ONE_TRY.toMillis() / 2,
              ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
              (int) ONE_TRY.toMillis(),
              ProducerConfig.BUFFER_MEMORY_CONFIG,
              8L * 1024 * 1024);
      current = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
      producer = current;
    }
    return current;
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(2));
    }
  }
}
