package dev.argmax.worker.job;

import java.util.Optional;

/// Where requests come from. Used by one thread.
interface JobSource extends AutoCloseable {
  /// The most urgent request that is there, or nothing after a moment's wait.
  Optional<Delivery> next();

  @Override
  void close();

  /// Makes a source for one slot.
  @FunctionalInterface
  interface Factory {
    /// @throws RuntimeException if Kafka is out of reach
    JobSource open();
  }
}
