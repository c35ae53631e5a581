package dev.argmax.worker.job;

/// Whether Kafka has been there.
@FunctionalInterface
public interface KafkaContact {
  /// True once the share group is prepared.
  boolean isSeen();
}
