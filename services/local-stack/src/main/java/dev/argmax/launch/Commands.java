package dev.argmax.launch;

import dev.argmax.localstack.LocalKafka;
import dev.argmax.localstack.LocalPostgres;
import dev.argmax.localstack.LocalStackMain;
import dev.argmax.localstack.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What each process of one system is told: the only place that knows their settings by name.
final class Commands {
  private final Installation installation;
  private final SystemSettings settings;
  private final DataDirectory data;
  private final Ports ports;
  private final Map<String, String> secrets;
  private final @Nullable RunningClock clock;

  Commands(Installation installation, SystemSettings settings, DataDirectory data, Ports ports) {
    this.installation = installation;
    this.settings = settings;
    this.data = data;
    this.ports = ports;
    this.secrets = secretsKeptIn(data);
    this.clock =
        settings.clock() == null
            ? null
            : new RunningClock(settings.clock(), InstantSource.system());
  }

  private static Map<String, String> secretsKeptIn(DataDirectory data) {
    var kept = new EnvFile(data.secretsEnv());
    kept.get("ARGMAX_INTERNAL_TOKEN", Secrets::random);
    kept.get("ARGMAX_VARIANT_SECRET", Secrets::random);
    kept.save();
    return kept.values();
  }

  Command of(Part part) {
    return switch (part) {
      case LOCAL_STACK -> localStack(part, 320, "postgres", "kafka");
      case POSTGRES -> localStack(part, 64, "postgres");
      case KAFKA -> localStack(part, 320, "kafka");
      case SERVICE -> deployable(part, "services/submission-service", 384, service());
      case WORKER -> deployable(part, "grader-worker", 256, worker());
      case GATEWAY -> deployable(part, "gateway", 256, gateway());
    };
  }

  private Command localStack(Part part, int heapMiB, String... servers) {
    var line =
        new ArrayList<>(
            List.of(installation.localStackClassPath(), LocalStackMain.class.getName()));
    line.addAll(List.of(servers));
    line.addAll(List.of("--data", data.root().toString()));
    line.addAll(List.of("--postgres-port", Integer.toString(ports.postgres())));
    line.addAll(List.of("--kafka-port", Integer.toString(ports.kafka())));
    return new Command(
        JavaCommand.main(LiveProcess.mark(data, part), heapMiB, line),
        JavaCommand.smallAllocator());
  }

  private Command deployable(
      Part part, String module, int heapMiB, Map<String, String> environment) {
    var all = new HashMap<>(JavaCommand.smallAllocator());
    all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    all.put("ARGMAX_INTERNAL_TOKEN", secret("ARGMAX_INTERNAL_TOKEN"));
    all.put("QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY", data.uploads(part).toString());
    all.putAll(environment);
    all.putAll(settings.environment());
    var jar = installation.quarkusJar(module);
    return new Command(JavaCommand.jar(LiveProcess.mark(data, part), heapMiB, jar), all);
  }

  private Map<String, String> service() {
    var environment = new HashMap<String, String>();
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.service()));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", LocalPostgres.jdbcUrl(ports.postgres()));
    environment.put("QUARKUS_DATASOURCE_USERNAME", "argmax");
    environment.put("QUARKUS_DATASOURCE_PASSWORD", postgresPassword());
    environment.put("ARGMAX_KAFKA_BOOTSTRAP_SERVERS", LocalKafka.bootstrapServers(ports.kafka()));
    environment.put("ARGMAX_COURSE_DIRECTORY", installation.courseDirectory().toString());
    environment.put("ARGMAX_PSET_PACKAGES", data.psets().toString());
    environment.put("ARGMAX_DEMO_ACCOUNTS_FILE", data.demoEnv().toString());
    if (clock != null) {
      environment.put("ARGMAX_CLOCK_START", clock.now());
    }
    return environment;
  }

  private Map<String, String> worker() {
    var environment = new HashMap<>(settings.sandbox().environment());
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.worker()));
    environment.put("ARGMAX_KAFKA_BOOTSTRAP_SERVERS", LocalKafka.bootstrapServers(ports.kafka()));
    environment.put("ARGMAX_SERVICE_URL", serviceUrl());
    environment.put("ARGMAX_VARIANT_SECRET", secret("ARGMAX_VARIANT_SECRET"));
    environment.put("ARGMAX_WORKER_ID", data.workerId());
    environment.put("ARGMAX_SANDBOX_HOME", installation.sandboxHome().toString());
    return environment;
  }

  private Map<String, String> gateway() {
    return Map.of(
        "QUARKUS_HTTP_PORT", Integer.toString(ports.gateway()), "ARGMAX_SERVICE_URL", serviceUrl());
  }

  private String serviceUrl() {
    return "http://127.0.0.1:" + ports.service();
  }

  private String secret(String key) {
    return String.valueOf(secrets.get(key));
  }

  private String postgresPassword() {
    try {
      return LocalPostgres.passwordAt(data.postgres());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
