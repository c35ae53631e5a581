package dev.argmax.worker.sandbox.docker;

import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.argmax.sandbox.Box;
import dev.argmax.sandbox.BoxEnd;
import dev.argmax.sandbox.SandboxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One started container.
final class DockerBox implements Box {
  private static final Logger LOG = System.getLogger(DockerBox.class.getName());
  private static final int KILLED_BY_SIGKILL = 137;
  private static final Duration UNTIL_ATTACHED = Duration.ofSeconds(15);
  private static final Duration UNTIL_DEAD = Duration.ofSeconds(30);

  private final DockerConnection docker;
  private final String id;
  private final BoxStreams streams;
  private final Consumer<DockerBox> onClose;
  private final AtomicBoolean killed = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean tookTooMuch;

  DockerBox(DockerConnection docker, String id, BoxStreams streams, Consumer<DockerBox> onClose) {
    this.docker = docker;
    this.id = id;
    this.streams = streams;
    this.onClose = onClose;
  }

  /// Attaches first, so that not a byte of output is lost.
  void start() {
    docker
        .streams()
        .attachContainerCmd(id)
        .withStdIn(streams.inputForDaemon())
        .withStdOut(true)
        .withStdErr(true)
        .withFollowStream(true)
        .exec(streams);
    try {
      if (!streams.awaitStarted(UNTIL_ATTACHED.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SandboxException("the Docker daemon did not attach to box " + id);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted while attaching to box " + id, e);
    }
    docker.calls().startContainerCmd(id).exec();
  }

  @Override
  public OutputStream input() {
    return streams.input();
  }

  @Override
  public InputStream output() {
    return streams.output();
  }

  @Override
  public String errorTail() {
    return streams.errorTail();
  }

  @Override
  public Optional<Duration> cpuTime() {
    return BoxCpu.of(id);
  }

  @Override
  public void kill() {
    if (!killed.compareAndSet(false, true)) {
      return;
    }
    streams.dropOutput();
    try {
      docker.calls().killContainerCmd(id).withSignal("KILL").exec();
    } catch (NotFoundException | ConflictException _) {
      // It ended by itself a moment ago.
    } catch (RuntimeException e) {
      // Whoever waits for output must not wait for a daemon that is gone; end() will say what is
      // up.
      LOG.log(Level.WARNING, "box " + id + " could not be killed; it is removed later", e);
      streams.endOfStreams();
    }
  }

  /// Kills a box that took more memory than it may where the kernel does not count it.
  void killForMemory() {
    tookTooMuch = !killed.get();
    kill();
  }

  boolean isClosed() {
    return closed.get();
  }

  /// Whether the program got as far as to say something.
  boolean cameUp() {
    return streams.hasSpoken();
  }

  @Override
  public BoxEnd end() {
    try (var waiting =
        docker.streams().waitContainerCmd(id).exec(new WaitContainerResultCallback())) {
      awaitEnd(waiting);
      return ending();
    } catch (SandboxException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new SandboxException("the Docker daemon lost box " + id, e);
    }
  }

  private void awaitEnd(WaitContainerResultCallback waiting) {
    boolean bounded = killed.get() || streams.failure() != null;
    try {
      boolean ended =
          waiting.awaitCompletion(
              bounded ? UNTIL_DEAD.toMillis() : Long.MAX_VALUE, TimeUnit.MILLISECONDS);
      if (!ended) {
        throw new SandboxException("box " + id + " did not end: " + streams.failure());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted while waiting for box " + id, e);
    }
  }

  /// The kernel's word goes before ours: a box that ran out of memory and was then killed by our
  /// clock ran out of memory.
  private BoxEnd ending() {
    ContainerState state = state();
    if (Boolean.TRUE.equals(state.getOOMKilled()) || tookTooMuch) {
      return new BoxEnd.OutOfMemory();
    }
    if (killed.get()) {
      return new BoxEnd.Killed();
    }
    if (exitCode(state) == KILLED_BY_SIGKILL && outOfMemoryIsToldLate()) {
      return new BoxEnd.OutOfMemory();
    }
    return new BoxEnd.Exited(exitCode(state));
  }

  /// The daemon hears of the out-of-memory kill and of the exit on two ways, and the exit may win.
  private boolean outOfMemoryIsToldLate() {
    for (int look = 0; look < 4; look++) {
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      if (Boolean.TRUE.equals(state().getOOMKilled())) {
        return true;
      }
    }
    return false;
  }

  private ContainerState state() {
    return docker.calls().inspectContainerCmd(id).exec().getState();
  }

  private static int exitCode(ContainerState state) {
    Long code = state.getExitCodeLong();
    return code == null ? -1 : code.intValue();
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    killed.set(true);
    streams.dropOutput();
    try {
      docker.calls().removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec();
    } catch (NotFoundException _) {
      // Somebody removed it already.
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "box " + id + " could not be removed; the next start removes it", e);
    } finally {
      streams.abandon();
      onClose.accept(this);
    }
  }
}
