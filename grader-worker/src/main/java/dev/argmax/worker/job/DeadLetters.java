package dev.argmax.worker.job;

import dev.argmax.contracts.Topics;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Puts aside what cannot be read, as it came, for people to look at.
@Singleton
class DeadLetters {
  private static final Logger LOG = System.getLogger(DeadLetters.class.getName());

  private final Outbound outbound;

  DeadLetters(Outbound outbound) {
    this.outbound = outbound;
  }

  /// Whether it is safely put aside.
  boolean put(ConsumerRecord<String, byte[]> unreadable, String error) {
    var letter = new ProducerRecord<>(Topics.DEAD_LETTER, unreadable.key(), unreadable.value());
    letter.headers().add("error", error.getBytes(StandardCharsets.UTF_8));
    letter.headers().add("topic", unreadable.topic().getBytes(StandardCharsets.UTF_8));
    LOG.log(
        Level.ERROR,
        "a message on {0} at offset {1} cannot be read ({2}); it goes to {3}",
        unreadable.topic(),
        unreadable.offset(),
        error,
        Topics.DEAD_LETTER);
    return outbound.sendAndWait(letter) == Outbound.Sent.STORED;
  }
}
