package dev.argmax.worker.sandbox;

import dev.argmax.grading.Grader;
import dev.argmax.sandbox.Sandbox;
import dev.argmax.worker.sandbox.docker.DockerSandbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// A sandbox in use and the grader over it.
final class OpenSandbox implements AutoCloseable {
  private static final Duration TRUSTED = Duration.ofSeconds(5);

  private final Sandbox sandbox;
  private final Grader grader;
  private final Clock clock;
  private Instant probed;

  OpenSandbox(Sandbox sandbox, Grader grader, Clock clock) {
    this.sandbox = sandbox;
    this.grader = grader;
    this.clock = clock;
    this.probed = clock.instant();
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Grader grader() {
    return grader;
  }

  /// Whether the last look at it is too long ago to rely on.
  boolean isDue() {
    return clock.instant().isAfter(probed.plus(TRUSTED));
  }

  /// @throws dev.argmax.sandbox.SandboxException if boxes cannot be started
  void probe() {
    if (sandbox instanceof DockerSandbox docker) {
      docker.probe();
    }
    probed = clock.instant();
  }

  @Override
  public void close() {
    grader.close();
    sandbox.close();
  }
}
