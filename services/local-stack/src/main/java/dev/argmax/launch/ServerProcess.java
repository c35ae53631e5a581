package dev.argmax.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One of argmax's processes on this machine. It can be killed, paused and started again, which is
/// what tests of durability do to it.
public final class ServerProcess {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
  private static final int TAIL_LINES = 30;

  private final Part part;
  private final DataDirectory data;
  private final Supplier<Command> command;
  private final Readiness readiness;
  private @Nullable Process process;
  private long logStart;

  ServerProcess(Part part, DataDirectory data, Supplier<Command> command, Readiness readiness) {
    this.part = part;
    this.data = data;
    this.command = command;
    this.readiness = readiness;
  }

  /// Starts it and returns at once; [#awaitReady] waits.
  public void start() {
    var log = data.log(part);
    var starting = command.get();
    try {
      logStart = Files.exists(log) ? Files.size(log) : 0;
      var builder =
          new ProcessBuilder(inOwnSession(starting.line()))
              .directory(data.root().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(starting.environment());
      var started = builder.start();
      started.getOutputStream().close();
      Files.writeString(data.pidFile(part), started.pid() + "\n");
      process = started;
    } catch (IOException e) {
      throw new LaunchException("cannot start the " + part.slug() + ": " + e.getMessage(), e);
    }
  }

  /// Ctrl-C at the terminal must reach the launcher only, which then stops its children in order.
  private static List<String> inOwnSession(List<String> line) {
    if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      return line;
    }
    var all = new ArrayList<>(List.of("/usr/bin/setsid"));
    all.addAll(line);
    return all;
  }

  /// Returns when it can do its work; throws with the end of its log when it ended or takes longer.
  public void awaitReady(Duration patience) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!readiness.isReady(Readiness.tail(data.log(part), logStart))) {
      if (!isAlive()) {
        throw failure("ended while starting");
      }
      if (System.nanoTime() > deadline) {
        throw failure("was not ready after " + patience.toSeconds() + " s");
      }
      pauseBetweenLooks();
    }
  }

  private static void pauseBetweenLooks() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted while starting", e);
    }
  }

  LaunchException failure(String what) {
    var lines = Readiness.tail(data.log(part), logStart).lines().toList();
    var tail =
        String.join("\n  ", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    return new LaunchException(
        "The %s %s. The end of %s:\n  %s".formatted(part.slug(), what, data.log(part), tail));
  }

  public Part part() {
    return part;
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  public long pid() {
    return running().pid();
  }

  /// What it has written since it was last started.
  public String log() {
    return Readiness.tail(data.log(part), logStart);
  }

  /// `kill -9`.
  public void kill() {
    running().destroyForcibly();
    awaitEnd();
  }

  /// Freezes it: connections stay open, nothing answers.
  public void pause() {
    signal("STOP");
  }

  /// Ends a [#pause].
  public void resume() {
    signal("CONT");
  }

  /// Asks it to end; after a while makes it.
  public void stop() {
    if (process == null) {
      return;
    }
    process.destroy();
    if (!endsWithin(STOP_PATIENCE)) {
      process.destroyForcibly();
      awaitEnd();
    }
    data.pidFile(part).toFile().delete();
  }

  private void signal(String name) {
    var result =
        Shell.run(
            Duration.ofSeconds(5), List.of("kill", "-" + name, Long.toString(running().pid())));
    if (!result.isOk()) {
      throw new LaunchException("cannot send SIG%s to the %s".formatted(name, part.slug()));
    }
  }

  private Process running() {
    if (process == null) {
      throw new LaunchException("the " + part.slug() + " was not started");
    }
    return process;
  }

  private void awaitEnd() {
    if (!endsWithin(STOP_PATIENCE)) {
      throw new LaunchException("the " + part.slug() + " does not end");
    }
  }

  private boolean endsWithin(Duration patience) {
    try {
      return running().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted while stopping", e);
    }
  }
}
