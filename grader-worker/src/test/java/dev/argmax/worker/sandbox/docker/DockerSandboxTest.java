package dev.argmax.worker.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.frame.Frames;
import dev.argmax.sandbox.Box;
import dev.argmax.sandbox.BoxEnd;
import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.sandbox.SandboxException;
import dev.argmax.worker.testsupport.SandboxImage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DockerSandboxTest {
  private static final BoxSpec RUNNER =
      new BoxSpec(BoxProgram.RUNNER, new Limits(768, 256, 64, 1.0, 16), "test");

  private final String worker = "test-" + UUID.randomUUID();
  private DockerSandbox sandbox;

  @BeforeEach
  void connect() {
    sandbox = connect(worker);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void startsProgramsOfTheImage() throws Exception {
    try (Box box = sandbox.start(RUNNER)) {
      assertThat(Frames.read(box.output(), 1024)).isNotNull();
    }
  }

  @Test
  void killsAtOnce() throws Exception {
    try (Box box = sandbox.start(RUNNER)) {
      assertThat(Frames.read(box.output(), 1024)).isNotNull();

      box.kill();
      box.kill();

      assertThat(box.end()).isInstanceOf(BoxEnd.Killed.class);
      assertThat(box.output().read()).isEqualTo(-1);
    }
  }

  @Test
  void saysHowAProgramEndedByItself() throws Exception {
    try (Box box = sandbox.start(RUNNER)) {
      assertThat(Frames.read(box.output(), 1024)).isNotNull();

      // A frame longer than any job may be.
      box.input().write(new byte[] {127, 127, 127, 127, 1});
      box.input().flush();

      assertThat(box.output().read()).isEqualTo(-1);
      assertThat(box.end()).isInstanceOf(BoxEnd.Exited.class);
      assertThat(box.errorTail()).contains("Exception");
    }
  }

  @Test
  void saysThatTheKernelFoundNoMemory() throws Exception {
    // The JVM alone needs more than this.
    var tight = new BoxSpec(BoxProgram.RUNNER, new Limits(32, 64, 64, 1.0, 8), "test");
    try (Box box = sandbox.start(tight)) {
      assertThat(box.output().read()).isEqualTo(-1);
      assertThat(box.end()).isInstanceOf(BoxEnd.OutOfMemory.class);
    }
  }

  @Test
  void givesEveryLivingBoxAUserOfItsOwn() {
    try (Box first = sandbox.start(RUNNER);
        Box second = sandbox.start(RUNNER)) {
      assertThat(List.of(first, second)).doesNotHaveDuplicates();
      assertThat(containers(worker)).hasSize(2);
      assertThat(users(worker)).doesNotHaveDuplicates();
    }
    assertThat(containers(worker)).isEmpty();
  }

  @Test
  void closesWhateverStillRuns() {
    var other = connect("other-" + worker);
    other.start(RUNNER);
    assertThat(containers("other-" + worker)).hasSize(1);

    other.close();

    assertThat(containers("other-" + worker)).isEmpty();
  }

  @Test
  void removesWhatAnEarlierLifeLeftBehind() {
    Box left = sandbox.start(RUNNER);
    assertThat(containers(worker)).hasSize(1);

    try (var next = connect(worker)) {
      assertThat(next.kind()).isEqualTo("docker");
      assertThat(containers(worker)).isEmpty();
    }
    left.close();
  }

  @Test
  void saysWhichImageIsMissing() {
    assertThatThrownBy(
            () -> DockerSandbox.connect(new DockerSettings("argmax/none:here", worker, null)))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("argmax/none:here")
        .hasMessageContaining("build-image.sh");
  }

  static DockerSandbox connect(String worker) {
    return DockerSandbox.connect(new DockerSettings(SandboxImage.tag(), worker, null));
  }

  static List<String> containers(String worker) {
    try (var docker = DockerConnection.open()) {
      return docker
          .calls()
          .listContainersCmd()
          .withShowAll(true)
          .withLabelFilter(Map.of("argmax.worker", worker))
          .exec()
          .stream()
          .map(container -> container.getId())
          .toList();
    }
  }

  private static List<String> users(String worker) {
    try (var docker = DockerConnection.open()) {
      return containers(worker).stream()
          .map(id -> docker.calls().inspectContainerCmd(id).exec().getConfig().getUser())
          .toList();
    }
  }
}
