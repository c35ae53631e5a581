package dev.argmax.service.grading;

import dev.argmax.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads one topic and hands each record to its handler.
///
/// Theory of operation. A record's effect is committed in the database before its offset is
/// committed to Kafka, so a crash in between brings the record again; handlers bear that. A record
/// that can never be applied goes to the dead-letter topic as it came, with the reason in the
/// header `error`, and reading goes on. Anything else a handler throws is our trouble (the database
/// is away): the offset stays, the consumer is opened anew after a second, and the record comes
/// again. Short sessions, so that after a crash the partitions are ours again in seconds.
final class TopicReader {
  private static final Logger LOG = Logger.getLogger(TopicReader.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Map<String, Object> kafka;
  private final String topic;
  private final Consumer<byte @Nullable []> handler;
  private volatile boolean stopping;
  private volatile @Nullable KafkaConsumer<byte[], byte[]> open;

  /// @param kafka bootstrap servers and group
  TopicReader(Map<String, Object> kafka, String topic, Consumer<byte @Nullable []> handler) {
    this.kafka = kafka;
    this.topic = topic;
    this.handler = handler;
  }

  /// Returns only after [#stop].
  void run() throws InterruptedException {
    while (!stopping) {
      try (KafkaConsumer<byte[], byte[]> consumer = connect()) {
        open = consumer;
        consumer.subscribe(List.of(topic));
        while (!stopping) {
          take(consumer);
        }
      } catch (WakeupException e) {
        // Only stop() wakes it; the loop ends.
      } catch (RuntimeException e) {
        if (!stopping) {
          LOG.warnf("Reading is interrupted, news come later. topic=%s error=%s", topic, e);
          Thread.sleep(POLL);
        }
      }
    }
  }

  void stop() {
    stopping = true;
    KafkaConsumer<byte[], byte[]> consumer = open;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  private void take(KafkaConsumer<byte[], byte[]> consumer) {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    records.forEach(this::handle);
    if (!records.isEmpty()) {
      consumer.commitSync();
    }
  }

  private void handle(ConsumerRecord<byte[], byte[]> message) {
    try {
      handler.accept(message.value());
    } catch (PoisonException e) {
      String reason = e.getMessage() == null ? "" : e.getMessage();
      LOG.errorf(
          "A message could not be applied and went to the dead letters. topic=%s error=%s",
          topic, reason);
      bury(message, reason);
    }
  }

  private void bury(ConsumerRecord<byte[], byte[]> message, String reason) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG)),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      ProducerRecord<byte[], byte[]> letter =
          new ProducerRecord<>(Topics.DEAD_LETTER, message.key(), message.value());
      letter.headers().add("error", reason.getBytes(StandardCharsets.UTF_8));
      letter.headers().add("topic", topic.getBytes(StandardCharsets.UTF_8));
      producer.send(letter).get(20, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("The dead letter was not acknowledged", e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private KafkaConsumer<byte[], byte[]> connect() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
    // A message is answered at once; this is only how often nothing is asked for again.
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 4_000);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
