package dev.argmax.worker.testsupport;

import dev.argmax.localstack.LocalKafka;
import dev.argmax.pset.TinyPset;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A real Kafka and a submission service by hand, around a worker under test.
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
  private @Nullable LocalKafka kafka;
  private @Nullable FakeService service;

  @Override
  public Map<String, String> start() {
    try {
      kafka = LocalKafka.start(Files.createTempDirectory("argmax-worker-kafka"), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    service = new FakeService(TinyPset.build());
    return Map.of(
        "argmax.kafka.bootstrap-servers", kafka.bootstrapServers(),
        "argmax.service-url", service.url().toString(),
        "argmax.internal-token", FakeService.TOKEN,
        "argmax.variant-secret", "variant-secret-of-the-test",
        "argmax.heartbeat-interval", "PT0.1S",
        "argmax.worker.id", "worker-under-test",
        "quarkus.http.test-port", "0");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(service, new TestInjector.MatchesType(FakeService.class));
    injector.injectIntoFields(kafka, new TestInjector.MatchesType(LocalKafka.class));
  }

  @Override
  public void stop() {
    if (service != null) {
      service.close();
    }
    if (kafka != null) {
      kafka.close();
    }
  }
}
