package dev.argmax.service.outbox;

import dev.argmax.contracts.Lane;
import dev.argmax.contracts.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes the topics that are missing.
final class KafkaTopics {
  private final KafkaConfig config;

  KafkaTopics(KafkaConfig config) {
    this.config = config;
  }

  /// Returns when all topics are there; throws when Kafka does not answer in seconds.
  void ensure() throws ExecutionException, InterruptedException, TimeoutException {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    try (Admin admin = Admin.create(settings)) {
      Set<String> existing = admin.listTopics().names().get(10, TimeUnit.SECONDS);
      List<NewTopic> missing =
          names()
              .filter(name -> !existing.contains(name))
              .map(name -> new NewTopic(name, config.partitions(), config.replicationFactor()))
              .toList();
      create(admin, missing);
    }
  }

  private static void create(Admin admin, List<NewTopic> missing)
      throws ExecutionException, InterruptedException, TimeoutException {
    for (var result : admin.createTopics(missing).values().values()) {
      try {
        result.get(10, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  private static Stream<String> names() {
    Set<String> lanes =
        Arrays.stream(Lane.values()).map(Topics::requested).collect(Collectors.toSet());
    return Stream.concat(
        lanes.stream(), Stream.of(Topics.PROGRESS, Topics.COMPLETED, Topics.DEAD_LETTER));
  }
}
