package dev.argmax.worker.testsupport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Everything that was ever sent to a topic.
public final class Topic implements AutoCloseable {
  private final KafkaConsumer<String, String> consumer;
  private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

  public Topic(String bootstrapServers, String name) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    var partitions =
        consumer.partitionsFor(name).stream()
            .map(partition -> new TopicPartition(name, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /// Waits for a message of which this is true.
  public ConsumerRecord<String, String> await(Predicate<ConsumerRecord<String, String>> wanted) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < end) {
      consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
      Optional<ConsumerRecord<String, String>> found = seen.stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new AssertionError("no such message came; " + seen.size() + " others did");
  }

  /// What is there now.
  public List<ConsumerRecord<String, String>> all() {
    consumer.poll(Duration.ofMillis(500)).forEach(seen::add);
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
