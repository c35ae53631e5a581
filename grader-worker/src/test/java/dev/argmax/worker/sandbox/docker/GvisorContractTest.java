package dev.argmax.worker.sandbox.docker;

import dev.argmax.sandbox.Sandbox;
import dev.argmax.sandbox.SandboxContract;
import dev.argmax.worker.testsupport.SandboxImage;
import dev.argmax.worker.testsupport.SecondEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// The contract with gVisor as the boxes' runtime: the code in a box then talks to a kernel of its
/// own, and only that one to the machine's.
@Tag("hostile")
class GvisorContractTest extends SandboxContract {
  private static final String WORKER = "gvisor-" + UUID.randomUUID();
  private static SecondEngine engine;
  private static DockerSandbox sandbox;

  @BeforeAll
  static void connect(@TempDir Path directory) {
    engine = SecondEngine.start(directory);
    sandbox = DockerSandbox.connect(new DockerSettings(SandboxImage.tag(), WORKER, "runsc"));
  }

  @AfterAll
  static void close() {
    if (sandbox != null) {
      sandbox.close();
    }
    if (engine != null) {
      engine.close();
    }
  }

  @Override
  protected Sandbox sandbox() {
    return sandbox;
  }

  @Override
  protected boolean cutsNetwork() {
    return true;
  }

  @Override
  protected boolean guardsFiles() {
    return true;
  }

  @Override
  protected boolean countsThreads() {
    return false;
  }

  @Override
  protected List<String> harmlessVariables() {
    return List.of("PATH", "HOSTNAME", "HOME"); // the engine's own
  }

  @Override
  protected List<String> leftovers() {
    return DockerSandboxTest.containers(WORKER);
  }
}
