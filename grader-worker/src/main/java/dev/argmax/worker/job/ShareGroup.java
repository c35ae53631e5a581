package dev.argmax.worker.job;

import dev.argmax.contracts.Topics;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/// The share group of all workers, made ready before its first member joins.
///
/// A fresh share group starts at the end of its topics, so requests sent before the first worker
/// came would be skipped; and the setting can only be made by an administrator, not by a member.
@Singleton
class ShareGroup implements KafkaContact {
  static final String NAME = "argmax-workers";

  private final KafkaConfig config;
  private volatile boolean ready;

  ShareGroup(KafkaConfig config) {
    this.config = config;
  }

  @Override
  public boolean isSeen() {
    return ready;
  }

  /// Makes what is missing, once.
  ///
  /// @throws KafkaException if Kafka is out of reach
  synchronized void prepare(Collection<String> topics) {
    if (ready) {
      return;
    }
    Map<String, Object> settings =
        Map.of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers(),
            CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
    try (Admin admin = Admin.create(settings)) {
      makeTopics(admin, topics);
      var group = new ConfigResource(ConfigResource.Type.GROUP, NAME);
      var earliest = new ConfigEntry("share.auto.offset.reset", "earliest");
      var change = List.of(new AlterConfigOp(earliest, AlterConfigOp.OpType.SET));
      admin.incrementalAlterConfigs(Map.of(group, change)).all().get(10, TimeUnit.SECONDS);
      ready = true;
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("the share group could not be prepared", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while preparing the share group", e);
    }
  }

  private static void makeTopics(Admin admin, Collection<String> lanes)
      throws ExecutionException, InterruptedException, TimeoutException {
    var existing = admin.listTopics().names().get(10, TimeUnit.SECONDS);
    var missing =
        Stream.concat(
                lanes.stream(), Stream.of(Topics.PROGRESS, Topics.COMPLETED, Topics.DEAD_LETTER))
            .filter(name -> !existing.contains(name))
            .map(name -> new NewTopic(name, Optional.empty(), Optional.empty()))
            .toList();
    for (var made : admin.createTopics(missing).values().values()) {
      try {
        made.get(10, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }
}
