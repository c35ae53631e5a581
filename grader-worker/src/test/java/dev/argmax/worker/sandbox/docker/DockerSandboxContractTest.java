package dev.argmax.worker.sandbox.docker;

import dev.argmax.sandbox.Sandbox;
import dev.argmax.sandbox.SandboxContract;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DockerSandboxContractTest extends SandboxContract {
  private static final String WORKER = "contract-" + UUID.randomUUID();
  private static DockerSandbox sandbox;

  @BeforeAll
  static void connect() {
    sandbox = DockerSandboxTest.connect(WORKER);
  }

  @AfterAll
  static void close() {
    if (sandbox != null) {
      sandbox.close();
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
  protected List<String> harmlessVariables() {
    return List.of("PATH", "HOSTNAME", "HOME"); // the engine's own
  }

  @Override
  protected List<String> leftovers() {
    return DockerSandboxTest.containers(WORKER);
  }
}
