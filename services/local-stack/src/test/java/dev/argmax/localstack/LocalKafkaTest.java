package dev.argmax.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path dir;

  @Test
  void keepsWhatItAcknowledgedForShareGroupAcrossRestart() throws Exception {
    var port = FreePorts.any();
    try (var kafka = LocalKafka.start(dir, port);
        var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("jobs", 1, (short) 1))).all().get();
      readFromTheStart(admin);
      send(kafka, "jobs", "grade me");
    }

    try (var kafka = LocalKafka.start(dir, port)) {
      assertThat(receive(kafka)).containsExactly("grade me");
    }
  }

  @Test
  void refusesTopicThatNobodyCreated() {
    try (var kafka = LocalKafka.start(dir, 0)) {
      assertThatThrownBy(() -> send(kafka, "typo", "lost"))
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("typo");
    }
  }

  private static void readFromTheStart(Admin admin) throws Exception {
    var group = new ConfigResource(ConfigResource.Type.GROUP, "graders");
    var earliest = new ConfigEntry("share.auto.offset.reset", "earliest");
    var set = new AlterConfigOp(earliest, AlterConfigOp.OpType.SET);
    admin
        .incrementalAlterConfigs(
            Map.<ConfigResource, Collection<AlterConfigOp>>of(group, List.of(set)))
        .all()
        .get();
  }

  private static void send(LocalKafka kafka, String topic, String value) throws Exception {
    var config =
        Map.<String, Object>of(
            "bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", 2_000);
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get(30, TimeUnit.SECONDS);
    }
  }

  private static List<String> receive(LocalKafka kafka) {
    var config =
        Map.<String, Object>of(
            "bootstrap.servers", kafka.bootstrapServers(),
            "group.id", "graders",
            "share.acknowledgement.mode", "explicit",
            "share.acquire.mode", "record_limit",
            "max.poll.records", 1);
    try (var consumer =
        new KafkaShareConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("jobs"));
      var deadline = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < deadline) {
        var records = consumer.poll(Duration.ofMillis(500));
        if (!records.isEmpty()) {
          var record = records.iterator().next();
          consumer.acknowledge(record, AcknowledgeType.ACCEPT);
          consumer.commitSync();
          return List.of(record.value());
        }
      }
      return List.of();
    }
  }
}
