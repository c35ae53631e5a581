package dev.argmax.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.sandbox.Sandbox;
import dev.argmax.sandbox.SandboxContract;
import dev.argmax.sandbox.SandboxException;
import dev.argmax.testsupport.TestHome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessSandboxTest extends SandboxContract {
  private static final ProcessSandbox SANDBOX = ProcessSandbox.at(TestHome.path());

  @AfterAll
  static void close() {
    SANDBOX.close();
  }

  @Override
  protected Sandbox sandbox() {
    return SANDBOX;
  }

  @Override
  protected boolean cutsNetwork() {
    return SANDBOX.isolation().contains("namespaces");
  }

  @Override
  protected boolean guardsFiles() {
    return SANDBOX.isolation().equals("namespaces and user");
  }

  @Override
  protected List<String> harmlessVariables() {
    return List.of("PWD", "OLDPWD"); // the shell's own
  }

  @Override
  protected List<String> leftovers() {
    return ProcessHandle.current().descendants().map(p -> p.info().toString()).toList();
  }

  @Test
  void namesItsProgramsByTheirContent() {
    assertThat(SANDBOX.imageDigest()).matches("sha256:[0-9a-f]{64}");
    assertThat(ProcessSandbox.at(TestHome.path()).imageDigest()).isEqualTo(SANDBOX.imageDigest());
  }

  @Test
  void saysWhatToDoWhereThereAreNoPrograms(@TempDir Path empty) {
    assertThatThrownBy(() -> ProcessSandbox.at(empty))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("build argmax first");
  }
}
