package dev.argmax.worker.testsupport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A Docker engine of our own beside the machine's, with gVisor as a runtime. While it is there the
/// clients of this JVM talk to it.
public final class SecondEngine implements AutoCloseable {
  private static final Path RUNSC = Path.of("/usr/bin/runsc");
  private static final String HOST = "DOCKER_HOST"; // read by docker-java from here, too

  private final Path directory;
  private final Process engine;

  private SecondEngine(Path directory, Process engine) {
    this.directory = directory;
    this.engine = engine;
  }

  /// Starts it and gives it the sandbox image. Where gVisor cannot be, the test that asks is
  /// skipped, and says so.
  ///
  /// @param directory an empty one, whose path is short enough for a socket
  public static SecondEngine start(Path directory) {
    boolean possible = Files.isExecutable(RUNSC) && "root".equals(System.getProperty("user.name"));
    if (!possible) {
      System.err.println("SKIPPED: gVisor is not tested, which needs /usr/bin/runsc and root.");
    }
    assumeTrue(possible, "gVisor is not tested: it needs /usr/bin/runsc (Debian: runsc) and root");
    var tag = SandboxImage.tag();
    try {
      var engine = start(directory, RUNSC);
      engine.load(tag);
      return engine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SecondEngine start(Path directory, Path runsc) throws IOException {
    var config =
        """
        {"runtimes": {"runsc": {"path": "%s",
          "runtimeArgs": ["--platform=ptrace", "--network=none"]}}}
        """
            .formatted(runsc);
    Files.writeString(directory.resolve("daemon.json"), config);
    var command = new ArrayList<>(List.of("dockerd", "--config-file", directory + "/daemon.json"));
    command.addAll(List.of("--data-root", directory + "/data", "--exec-root", directory + "/exec"));
    command.addAll(List.of("--pidfile", directory + "/pid", "-H", host(directory)));
    command.addAll(List.of("--bridge", "none", "--iptables=false", "--ip-masq=false"));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    var engine = new SecondEngine(directory, process);
    System.setProperty(HOST, host(directory));
    await().atMost(Duration.ofSeconds(60)).until(engine::answers);
    return engine;
  }

  /// Gives this engine an image of the machine's.
  private void load(String tag) throws IOException {
    var pipeline =
        ProcessBuilder.startPipeline(
            List.of(
                new ProcessBuilder("docker", "save", tag),
                new ProcessBuilder("docker", "-H", host(directory), "load")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)));
    for (var process : pipeline) {
      if (waitFor(process, Duration.ofMinutes(4)) != 0) {
        throw new AssertionError("the image could not be loaded");
      }
    }
  }

  private boolean answers() throws IOException {
    return waitFor(
            new ProcessBuilder("docker", "-H", host(directory), "version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start(),
            Duration.ofSeconds(20))
        == 0;
  }

  private static String host(Path directory) {
    return "unix://" + directory + "/docker.sock";
  }

  private static int waitFor(Process process, Duration atMost) {
    try {
      return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void close() {
    System.clearProperty(HOST);
    engine.destroy(); // it ends its containerd, too
    if (waitFor(engine, Duration.ofSeconds(30)) == -1) {
      engine.destroyForcibly();
    }
  }
}
