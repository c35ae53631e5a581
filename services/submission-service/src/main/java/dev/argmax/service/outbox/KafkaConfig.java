package dev.argmax.service.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How to reach Kafka, and what its topics are like when this service makes them.
@ConfigMapping(prefix = "argmax.kafka")
public interface KafkaConfig {

  /// `host:port`, comma-separated.
  String bootstrapServers();

  /// Partitions of each topic.
  @WithDefault("8")
  int partitions();

  /// Copies of each topic; one broker can hold only one.
  @WithDefault("1")
  short replicationFactor();

  /// The consumer group of this service; all its instances share one.
  @WithDefault("argmax-submission-service")
  String groupId();
}
