package dev.argmax.service.grading;

import dev.argmax.contracts.Topics;
import dev.argmax.service.outbox.KafkaConfig;
import dev.argmax.service.outbox.OutboxRelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/// Starts and stops the readers; outcomes and progress do not wait for one another.
@Singleton
final class TopicReaders {
  private final OutboxRelay relay;
  private final List<TopicReader> readers;
  private final List<Thread> threads = new ArrayList<>();

  TopicReaders(OutboxRelay relay, KafkaConfig config, Incoming incoming) {
    this.relay = relay;
    this.readers =
        List.of(
            new TopicReader(kafka(config, "completed"), Topics.COMPLETED, incoming::completed),
            new TopicReader(kafka(config, "progress"), Topics.PROGRESS, incoming::progress));
  }

  void start(@Observes StartupEvent event) {
    for (TopicReader reader : readers) {
      threads.add(Thread.ofPlatform().daemon().name("topic-reader").start(() -> run(reader)));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    readers.forEach(TopicReader::stop);
    for (Thread thread : threads) {
      thread.join(Duration.ofSeconds(2));
      thread.interrupt();
    }
  }

  private void run(TopicReader reader) {
    try {
      relay.awaitTopics();
      reader.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Object> kafka(KafkaConfig config, String purpose) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        config.bootstrapServers(),
        ConsumerConfig.GROUP_ID_CONFIG,
        config.groupId() + "-" + purpose);
  }
}
