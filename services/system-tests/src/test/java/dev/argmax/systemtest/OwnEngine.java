package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A Docker engine beside the machine's own, which a test may restart without disturbing anybody.
final class OwnEngine implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path directory;
  private Process daemon;

  private OwnEngine(Path directory, Process daemon) {
    this.directory = directory;
    this.daemon = daemon;
  }

  static OwnEngine startIn(Path directory) throws IOException {
    var engine = new OwnEngine(directory, start(directory));
    engine.awaitReady();
    return engine;
  }

  /// As `DOCKER_HOST` names it.
  String host() {
    return "unix://" + directory.resolve("engine.sock");
  }

  /// Brings an image in that the machine's own engine has.
  void copyIn(String image) throws IOException, InterruptedException {
    var pipeline =
        ProcessBuilder.startPipeline(
            List.of(
                new ProcessBuilder("docker", "save", image),
                new ProcessBuilder("docker", "-H", host(), "load")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)));
    for (var process : pipeline) {
      assertThat(process.waitFor()).isZero();
    }
  }

  /// As `systemctl restart docker` does: all its containers die with it.
  void restart() throws IOException {
    stop();
    daemon = start(directory);
    awaitReady();
  }

  private void stop() {
    daemon.destroy();
    try {
      daemon.onExit().get(40, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException _) {
      daemon.destroyForcibly().onExit().join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      daemon.destroyForcibly();
    }
  }

  private static Process start(Path directory) throws IOException {
    var line = new ArrayList<>(List.of("dockerd", "--bridge=none", "--iptables=false"));
    line.add("--data-root=" + directory.resolve("data"));
    line.add("--exec-root=" + directory.resolve("exec"));
    line.add("--pidfile=" + directory.resolve("engine.pid"));
    line.add("--host=unix://" + directory.resolve("engine.sock"));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("engine.log").toFile()))
        .start();
  }

  private void awaitReady() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              assertThat(daemon.isAlive()).as(() -> log()).isTrue();
              var asked = new ProcessBuilder("docker", "-H", host(), "version").start();
              asked.getInputStream().readAllBytes();
              assertThat(asked.waitFor()).isZero();
            });
  }

  private String log() {
    try {
      return Files.readString(directory.resolve("engine.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
