package dev.argmax.worker.job;

import dev.argmax.contracts.Lane;
import dev.argmax.contracts.Topics;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ShareConsumer;

/// Opens sources on the lanes of this worker.
@Singleton
class JobSources implements JobSource.Factory {
  private final KafkaConfig kafka;
  private final WorkerConfig worker;
  private final ShareGroup group;
  private final Reading reading;

  JobSources(KafkaConfig kafka, WorkerConfig worker, ShareGroup group, Reading reading) {
    this.kafka = kafka;
    this.worker = worker;
    this.group = group;
    this.reading = reading;
  }

  @Override
  public JobSource open() {
    List<String> topics = worker.lanes().stream().map(JobSources::topic).toList();
    group.prepare(topics);
    var consumers = new ArrayList<ShareConsumer<String, byte[]>>();
    for (String topic : topics) {
      consumers.add(ShareGroupJobSource.consumer(kafka.bootstrapServers(), topic));
    }
    return new ShareGroupJobSource(consumers, reading.messages(), reading.deadLetters());
  }

  private static String topic(String slug) {
    return Arrays.stream(Lane.values())
        .filter(lane -> lane.slug().equals(slug))
        .findFirst()
        .map(Topics::requested)
        .orElseThrow(() -> new IllegalArgumentException("there is no lane " + slug));
  }

  /// How messages are read, and where those go that cannot be.
  @Singleton
  record Reading(Messages messages, DeadLetters deadLetters) {}
}
