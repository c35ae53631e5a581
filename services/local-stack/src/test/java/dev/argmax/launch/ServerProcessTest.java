package dev.argmax.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path root;
  private DataDirectory data;
  private ServerProcess process;

  @BeforeEach
  void makeDirectory() {
    data = new DataDirectory(root.resolve("data"));
    data.create();
    process = running("echo ready; sleep 60");
  }

  @AfterEach
  void stop() {
    process.stop();
  }

  @Test
  void isReadyWhenItSaysSo() {
    process.start();
    process.awaitReady(PATIENCE);

    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void showsTheEndOfItsLogWhenItDoesNotStart() {
    process = running("echo the disk is full; exit 3");
    process.start();

    assertThatThrownBy(() -> process.awaitReady(PATIENCE))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("ended while starting")
        .hasMessageContaining("the disk is full");
  }

  @Test
  void doesNotTakeAnEarlierStartForThisOne() {
    process.start();
    process.awaitReady(PATIENCE);
    process.kill();

    process = running("exit 1");
    process.start();

    assertThatThrownBy(() -> process.awaitReady(PATIENCE)).hasMessageContaining("ended");
  }

  @Test
  void canBeFrozenAndThawed() throws Exception {
    process.start();
    process.awaitReady(PATIENCE);

    process.pause();
    assertThat(state()).isEqualTo("T");
    process.resume();
    assertThat(state()).isNotEqualTo("T");
  }

  @Test
  void isFoundByItsMarkAndNotByItsNumberAlone() throws Exception {
    process.start();
    process.awaitReady(PATIENCE);
    assertThat(LiveProcess.of(data, Part.WORKER)).isPresent();

    Files.writeString(data.pidFile(Part.WORKER), ProcessHandle.current().pid() + "\n");

    assertThat(LiveProcess.of(data, Part.WORKER)).isEmpty();
  }

  @Test
  void endsWhenFoundByAnotherLauncher() {
    process.start();
    process.awaitReady(PATIENCE);

    assertThat(RunningSystem.in(data).stop()).isEqualTo(1);

    assertThat(process.isAlive()).isFalse();
  }

  /// The mark is an argument that the shell does not look at.
  private ServerProcess running(String script) {
    var line = List.of("sh", "-c", script + ";", LiveProcess.mark(data, Part.WORKER), "end");
    return new ServerProcess(
        Part.WORKER, data, () -> new Command(line, Map.of()), new Readiness.Announced());
  }

  private String state() throws Exception {
    var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
  }
}
