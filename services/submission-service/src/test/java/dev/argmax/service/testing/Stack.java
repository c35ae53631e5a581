package dev.argmax.service.testing;

import dev.argmax.localstack.LocalKafka;
import dev.argmax.localstack.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL, a real Kafka, and the files of a course, for the whole test run.
public final class Stack implements QuarkusTestResourceLifecycleManager {
  private static @Nullable Path home;
  private @Nullable LocalPostgres postgres;
  private @Nullable LocalKafka kafka;

  @Override
  public Map<String, String> start() {
    try {
      Path directory = Files.createTempDirectory("argmax-service-test");
      home = directory;
      postgres = LocalPostgres.start(directory.resolve("postgres"), 0);
      kafka = LocalKafka.start(directory.resolve("kafka"), 0);
      SampleCourse.write(directory);
      return Map.of(
          "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
          "quarkus.datasource.username", postgres.username(),
          "quarkus.datasource.password", postgres.password(),
          "argmax.kafka.bootstrap-servers", kafka.bootstrapServers(),
          "argmax.course-directory", directory.toString(),
          "argmax.pset-packages", directory.toString(),
          "argmax.demo-accounts-file", directory.resolve("demo.env").toString(),
          "quarkus.http.test-port", "0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (kafka != null) {
      kafka.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  /// Where the files of the sample course lie.
  public static Path home() {
    Path known = home;
    if (known == null) {
      throw new IllegalStateException("The stack is not started");
    }
    return known;
  }
}
