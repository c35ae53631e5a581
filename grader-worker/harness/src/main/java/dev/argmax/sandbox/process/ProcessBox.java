package dev.argmax.sandbox.process;

import dev.argmax.sandbox.Box;
import dev.argmax.sandbox.BoxEnd;
import dev.argmax.sandbox.BoxSpec;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A child process and all that it started.
final class ProcessBox implements Box {
  private final Process process;
  private final BoxLaunch launch;
  private final Consumer<ProcessBox> onClose;
  private final OutputStream input;
  private final ErrorTail errors;
  private final AtomicBoolean killed = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  private ProcessBox(Process process, BoxLaunch launch, Consumer<ProcessBox> onClose) {
    this.process = process;
    this.launch = launch;
    this.onClose = onClose;
    this.input = new BufferedOutputStream(process.getOutputStream());
    this.errors = ErrorTail.of(process.getErrorStream());
  }

  static ProcessBox start(BoxLaunch launch, BoxSpec spec, Consumer<ProcessBox> onClose)
      throws IOException {
    if (launch.isolation().changesUser() && !launch.isolation().hasNamespaces()) {
      Files.setAttribute(launch.scratch(), "unix:uid", launch.user());
    }
    var builder = new ProcessBuilder(launch.command(spec)).directory(launch.scratch().toFile());
    builder.environment().clear();
    builder.environment().putAll(launch.environment(spec));
    return new ProcessBox(builder.start(), launch, onClose);
  }

  int user() {
    return launch.user();
  }

  @Override
  public OutputStream input() {
    return input;
  }

  @Override
  public InputStream output() {
    return process.getInputStream();
  }

  @Override
  public String errorTail() {
    return errors.text();
  }

  @Override
  public Optional<Duration> cpuTime() {
    return ProcessCpu.ofFamily(process.toHandle());
  }

  @Override
  public void kill() {
    if (process.isAlive()) {
      killed.set(true);
    }
    // First the whole family, then its head: a head that is gone no longer names its family.
    var family = process.descendants().toList();
    family.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public BoxEnd end() {
    try {
      int code = process.waitFor();
      errors.await();
      return killed.get() ? new BoxEnd.Killed() : new BoxEnd.Exited(code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
      return new BoxEnd.Killed();
    }
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    kill();
    killUser();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      removePlace();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      onClose.accept(this);
    }
  }

  /// Without a process namespace, a process that left the family is still of the box's user.
  private void killUser() {
    if (!launch.isolation().changesUser() || launch.isolation().hasNamespaces()) {
      return;
    }
    var user = Integer.toString(launch.user());
    try {
      new ProcessBuilder("setpriv", "--reuid", user, "--clear-groups", "kill", "-KILL", "-1")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void removePlace() throws IOException {
    var inside = new ArrayList<Path>();
    try (var files = Files.walk(launch.place())) {
      files.forEach(inside::add);
    }
    inside.sort(Comparator.reverseOrder());
    for (var path : inside) {
      Files.deleteIfExists(path);
    }
  }
}
