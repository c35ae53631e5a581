package dev.argmax.worker.job;

import dev.argmax.contracts.GradingRequested;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Requests from Kafka share groups, one consumer for each lane.
///
/// Theory of operation. A share group hands each record to one member, without order and without a
/// slow job blocking those behind it. Records are taken one at a time (`record_limit`), so that
/// none waits in our buffer while another worker is idle, and acknowledged as soon as the run is
/// claimed: the lease at the service is what counts, not the record's lock, so locks are never
/// renewed. The first lane is polled with a wait, the others without one; a record of a later lane
/// is given back if an urgent one has come in meanwhile.
final class ShareGroupJobSource implements JobSource {
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final Duration GOODBYE = Duration.ofSeconds(3);

  private final List<ShareConsumer<String, byte[]>> lanes;
  private final Messages messages;
  private final DeadLetters deadLetters;

  ShareGroupJobSource(
      List<ShareConsumer<String, byte[]>> lanes, Messages messages, DeadLetters deadLetters) {
    this.lanes = List.copyOf(lanes);
    this.messages = messages;
    this.deadLetters = deadLetters;
  }

  /// A consumer of one lane's topic.
  static ShareConsumer<String, byte[]> consumer(String bootstrapServers, String topic) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.GROUP_ID_CONFIG,
            ShareGroup.NAME,
            ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG,
            "explicit",
            ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG,
            "record_limit",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1,
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            (int) WAIT.toMillis());
    var consumer =
        new KafkaShareConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    consumer.subscribe(List.of(topic));
    return consumer;
  }

  @Override
  public Optional<Delivery> next() {
    for (int lane = 0; lane < lanes.size(); lane++) {
      var delivery = poll(lanes.get(lane), lane == 0 ? WAIT : Duration.ZERO);
      if (delivery.isPresent()) {
        return lane == 0 ? delivery : urgentInstead(delivery.get());
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    lanes.forEach(lane -> lane.close(GOODBYE));
  }

  /// A poll that has timed out may still fetch, so an urgent record could be stuck in our buffer
  /// for as long as the other run takes.
  private Optional<Delivery> urgentInstead(Delivery other) {
    var urgent = poll(lanes.getFirst(), GLANCE);
    if (urgent.isEmpty()) {
      return Optional.of(other);
    }
    other.release();
    return urgent;
  }

  private Optional<Delivery> poll(ShareConsumer<String, byte[]> consumer, Duration wait) {
    for (ConsumerRecord<String, byte[]> polled : consumer.poll(wait)) {
      // At most one: every record is acknowledged before the next poll.
      return read(consumer, polled);
    }
    return Optional.empty();
  }

  private Optional<Delivery> read(
      ShareConsumer<String, byte[]> consumer, ConsumerRecord<String, byte[]> polled) {
    Optional<GradingRequested> request =
        polled.value() == null ? Optional.empty() : messages.readRequest(polled.value());
    if (request.isEmpty()) {
      boolean kept = deadLetters.put(polled, "not a GradingRequested");
      acknowledge(consumer, polled, kept ? AcknowledgeType.REJECT : AcknowledgeType.RELEASE);
    }
    return request.map(readable -> new Received(consumer, polled, readable));
  }

  /// Should the acknowledgement be lost, the record comes again, and the claim is refused.
  private static void acknowledge(
      ShareConsumer<String, byte[]> consumer,
      ConsumerRecord<String, byte[]> polled,
      AcknowledgeType type) {
    consumer.acknowledge(polled, type);
    consumer.commitAsync();
  }

  private record Received(
      ShareConsumer<String, byte[]> consumer,
      ConsumerRecord<String, byte[]> polled,
      GradingRequested request)
      implements Delivery {
    @Override
    public void accept() {
      acknowledge(consumer, polled, AcknowledgeType.ACCEPT);
    }

    @Override
    public void release() {
      acknowledge(consumer, polled, AcknowledgeType.RELEASE);
    }
  }
}
