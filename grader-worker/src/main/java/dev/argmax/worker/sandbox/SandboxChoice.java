package dev.argmax.worker.sandbox;

import dev.argmax.sandbox.Sandbox;
import dev.argmax.sandbox.SandboxException;
import dev.argmax.sandbox.process.ProcessSandbox;
import dev.argmax.worker.run.WorkerIdentity;
import dev.argmax.worker.sandbox.docker.DockerSandbox;
import dev.argmax.worker.sandbox.docker.DockerSettings;
import dev.argmax.worker.sandbox.gpu.GpuLeases;
import dev.argmax.worker.sandbox.gpu.GpuMemoryCap;
import dev.argmax.worker.sandbox.gpu.NvidiaSmi;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Opens the sandbox that the configuration asks for.
@Singleton
class SandboxChoice {
  private static final Logger LOG = System.getLogger(SandboxChoice.class.getName());
  private static final Duration GPU_PATIENCE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final SandboxConfig config;
  private final ProductionConfig production;
  private final WorkerIdentity worker;
  private final int slots;

  SandboxChoice(
      SandboxConfig config,
      ProductionConfig production,
      WorkerIdentity worker,
      @ConfigProperty(name = "argmax.worker.slots", defaultValue = "1") int slots) {
    this.config = config;
    this.production = production;
    this.worker = worker;
    this.slots = slots;
  }

  /// @throws SandboxException if it cannot be opened just now, or must not be used
  Sandbox open() {
    return switch (config.kind()) {
      case DOCKER -> docker();
      case PROCESS -> process();
      case AUTO -> automatic();
    };
  }

  private Sandbox automatic() {
    try {
      return docker();
    } catch (SandboxException e) {
      if (production.production() || config.home().isEmpty()) {
        throw e;
      }
      LOG.log(Level.WARNING, "no Docker sandbox: {0}", e.getMessage());
      return process();
    }
  }

  private Sandbox docker() {
    String image =
        config
            .image()
            .orElseThrow(() -> new SandboxException("argmax.sandbox.image names no image"));
    var sandbox =
        DockerSandbox.connect(
            new DockerSettings(
                image, worker.id(), config.runtime().orElse(null), gpus(), gpuMemory()));
    requireFloors(sandbox);
    return sandbox;
  }

  private @Nullable GpuLeases gpus() {
    if (!config.gpu()) {
      return null;
    }
    var driver = new NvidiaSmi(config.nvidiaSmi());
    int devices = driver.devices().size();
    // Whoever has a slot and no device would wait in vain, and its run would be parked.
    if (slots > devices) {
      throw new SandboxException(
          "argmax.worker.slots is " + slots + ", and GPUs there are " + devices);
    }
    return new GpuLeases(driver, GPU_PATIENCE);
  }

  private @Nullable GpuMemoryCap gpuMemory() {
    return config.gpuMemoryMib().isPresent()
        ? new GpuMemoryCap(
            new NvidiaSmi(config.nvidiaSmi()), config.gpuMemoryMib().getAsInt(), BETWEEN_LOOKS)
        : null;
  }

  private void requireFloors(DockerSandbox sandbox) {
    var shortfalls = sandbox.shortfalls();
    if (shortfalls.isEmpty()) {
      return;
    }
    var told = String.join("; ", shortfalls);
    if (production.production()) {
      sandbox.close();
      throw new SandboxException("production mode refuses this engine: " + told);
    }
    LOG.log(Level.WARNING, "not for students'' code, ways out of a container are known: {0}", told);
  }

  private Sandbox process() {
    if (config.gpu()) {
      throw new SandboxException("GPUs are lent to Docker boxes only");
    }
    if (production.production()) {
      throw new SandboxException(
          "the process sandbox does not hold hostile code, so production mode refuses it");
    }
    var home =
        config
            .home()
            .orElseThrow(() -> new SandboxException("argmax.sandbox.home names no directory"));
    LOG.log(
        Level.WARNING,
        "PROCESS SANDBOX: submissions run as plain processes on this machine. Good for trying"
            + " argmax out; never let students submit to it.");
    return ProcessSandbox.at(home);
  }
}
