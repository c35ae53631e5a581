package dev.argmax.worker.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where Kafka is.
@ConfigMapping(prefix = "argmax.kafka")
interface KafkaConfig {
  /// Host and port pairs, separated by commas.
  @WithDefault("127.0.0.1:9092")
  String bootstrapServers();
}
