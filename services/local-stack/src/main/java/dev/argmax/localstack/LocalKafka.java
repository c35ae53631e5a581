package dev.argmax.localstack;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/// A Kafka broker on 127.0.0.1 that is its own controller, with share groups and without automatic
/// topics, sized for one course on one machine. What it acknowledged survives `kill -9`.
public final class LocalKafka implements AutoCloseable {
  private final KafkaRaftServer server;
  private final int port;

  private LocalKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /// Starts a broker over this directory, making it if needed.
  ///
  /// @param port where to listen; 0 for any free port
  public static LocalKafka start(Path dataDir, int port) {
    var log = dataDir.toAbsolutePath().resolve("log");
    var brokerPort = port == 0 ? FreePorts.any() : port;
    try {
      Files.createDirectories(log);
      format(log);
      var server =
          new KafkaRaftServer(
              new KafkaConfig(properties(log, brokerPort, FreePorts.any())), Time.SYSTEM);
      server.startup();
      return new LocalKafka(server, brokerPort);
    } catch (Exception e) {
      // Formatter declares Exception.
      throw new LocalStackException("Kafka did not start over " + log, e);
    }
  }

  public String bootstrapServers() {
    return bootstrapServers(port);
  }

  /// What [#bootstrapServers()] is for a broker on this port.
  public static String bootstrapServers(int port) {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path log) throws Exception {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    new Formatter()
        .setPrintStream(silent)
        .setNodeId(1)
        .setClusterId(Uuid.randomUuid().toString())
        .setDirectories(List.of(log.toString()))
        .setMetadataLogDirectory(log.toString())
        .setControllerListenerName("CONTROLLER")
        .setIgnoreFormatted(true)
        .setSupportedFeatures(List.copyOf(Feature.PRODUCTION_FEATURES))
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .run();
  }

  private static Map<String, String> properties(Path log, int port, int controllerPort) {
    var text =
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%3$d
        listeners=BROKER://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
        advertised.listeners=BROKER://127.0.0.1:%2$d
        listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=BROKER
        controller.listener.names=CONTROLLER
        log.dirs=%1$s
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        group.share.max.record.lock.duration.ms=3600000
        group.share.min.heartbeat.interval.ms=500
        group.share.heartbeat.interval.ms=1000
        group.share.min.session.timeout.ms=6000
        group.share.session.timeout.ms=10000
        broker.heartbeat.interval.ms=1000
        broker.session.timeout.ms=3000
        group.initial.rebalance.delay.ms=0
        metadata.max.idle.interval.ms=5000
        num.network.threads=2
        num.io.threads=2
        background.threads=2
        num.recovery.threads.per.data.dir=1
        log.cleaner.threads=1
        log.cleaner.dedupe.buffer.size=4194304
        log.cleaner.io.buffer.size=65536
        log.index.size.max.bytes=1048576
        metadata.log.segment.bytes=8388608
        socket.send.buffer.bytes=65536
        socket.receive.buffer.bytes=65536
        controlled.shutdown.enable=false
        """
            .formatted(log, port, controllerPort);
    var properties = new HashMap<String, String>();
    text.lines().map(line -> line.split("=", 2)).forEach(pair -> properties.put(pair[0], pair[1]));
    return properties;
  }
}
