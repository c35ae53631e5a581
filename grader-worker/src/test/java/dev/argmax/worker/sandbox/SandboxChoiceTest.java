package dev.argmax.worker.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.sandbox.SandboxException;
import dev.argmax.sandbox.process.ProcessSandbox;
import dev.argmax.worker.run.WorkerIdentity;
import dev.argmax.worker.sandbox.docker.DockerSandbox;
import dev.argmax.worker.sandbox.docker.DockerSettings;
import dev.argmax.worker.sandbox.gpu.FakeNvidiaSmi;
import dev.argmax.worker.testsupport.SandboxImage;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which sandboxes a worker accepts, in production and for trying argmax.
class SandboxChoiceTest {
  private static final String HOME = Path.of("harness/target/sandbox-home").toString();
  private static final Map<String, String> PROCESS =
      Map.of("argmax.sandbox", "process", "argmax.sandbox.home", HOME);
  private static final Map<String, String> NO_IMAGE = Map.of("argmax.sandbox.home", HOME);
  private static final Map<String, String> PRODUCTION = Map.of("argmax.production", "true");

  @Test
  void takesProcessesForTryingOnly() {
    try (var sandbox = choice(PROCESS).open()) {
      assertThat(sandbox).isInstanceOf(ProcessSandbox.class);
    }
    assertThatThrownBy(() -> choice(PROCESS, PRODUCTION).open())
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("production mode refuses it");
  }

  @Test
  void fallsBackToProcessesForTryingOnly() {
    try (var sandbox = choice(NO_IMAGE).open()) {
      assertThat(sandbox).isInstanceOf(ProcessSandbox.class);
    }
    assertThatThrownBy(() -> choice(NO_IMAGE, PRODUCTION).open())
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("argmax.sandbox.image");
  }

  @Test
  void lendsNoGpuToAProcess() {
    assertThatThrownBy(() -> choice(PROCESS, Map.of("argmax.sandbox.gpu", "true")).open())
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("Docker boxes only");
  }

  @Test
  void wantsADeviceForEachSlot(@TempDir Path directory) throws IOException {
    FakeNvidiaSmi.of(directory, "GPU 0: NVIDIA L4 (UUID: GPU-0a1b2c3d)\n");
    var settings =
        Map.of(
            "argmax.sandbox", "docker",
            "argmax.sandbox.image", "argmax/any",
            "argmax.sandbox.gpu", "true",
            "argmax.sandbox.nvidia-smi", directory.resolve("nvidia-smi").toString());

    assertThatThrownBy(() -> choice(settings, Map.of(), 2).open())
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("slots is 2, and GPUs there are 1");
  }

  @Test
  void refusesAnOldEngineInProductionOnly() {
    var image = SandboxImage.tag();
    List<String> shortfalls;
    try (var sandbox = DockerSandbox.connect(new DockerSettings(image, "test-choice", null))) {
      shortfalls = sandbox.shortfalls();
    }
    var docker = Map.of("argmax.sandbox", "docker", "argmax.sandbox.image", image);

    choice(docker).open().close();
    if (shortfalls.isEmpty()) {
      choice(docker, PRODUCTION).open().close();
    } else {
      assertThatThrownBy(() -> choice(docker, PRODUCTION).open())
          .isInstanceOf(SandboxException.class)
          .hasMessageContaining("production mode refuses this engine")
          .hasMessageContaining(shortfalls.getFirst());
    }
  }

  private static SandboxChoice choice(Map<String, String> settings) {
    return choice(settings, Map.of());
  }

  private static SandboxChoice choice(Map<String, String> settings, Map<String, String> more) {
    return choice(settings, more, 1);
  }

  private static SandboxChoice choice(
      Map<String, String> settings, Map<String, String> more, int slots) {
    var all = new HashMap<>(settings);
    all.putAll(more);
    var config =
        new SmallRyeConfigBuilder()
            .withDefaultValues(all)
            .withMapping(SandboxConfig.class)
            .withMapping(ProductionConfig.class)
            .withValidateUnknown(false)
            .build();
    return new SandboxChoice(
        config.getConfigMapping(SandboxConfig.class),
        config.getConfigMapping(ProductionConfig.class),
        new WorkerIdentity("test-choice"),
        slots);
  }
}
