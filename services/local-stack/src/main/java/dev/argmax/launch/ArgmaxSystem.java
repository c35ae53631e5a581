package dev.argmax.launch;

import dev.argmax.localstack.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// A whole argmax on this machine, as processes on 127.0.0.1: PostgreSQL, Kafka, the submission
/// service, one worker, the gateway.
public final class ArgmaxSystem implements AutoCloseable {
  private final DataDirectory data;
  private final FileChannel lock;
  private final String baseUrl;
  private final int workerPort;
  private final DemoAccounts accounts;
  private final Duration patience;
  private final Map<Part, ServerProcess> processes = new EnumMap<>(Part.class);

  private ArgmaxSystem(
      Installation installation, SystemSettings settings, DataDirectory data, FileChannel lock) {
    this.data = data;
    this.patience = settings.startPatience();
    this.lock = lock;
    if (RunningSystem.in(data).isUp()) {
      throw data.inUse();
    }
    RunningSystem.in(data).stop();
    data.stopRequest().toFile().delete();
    var ports = Ports.keptIn(data.portsEnv(), settings.port());
    if (!FreePorts.isFree(ports.gateway())) {
      throw new LaunchException(
          "port %d is taken: choose another with --port".formatted(ports.gateway()));
    }
    baseUrl = "http://127.0.0.1:" + ports.gateway();
    workerPort = ports.worker();
    accounts = DemoAccounts.keptIn(data.demoEnv(), baseUrl);
    var commands = new Commands(installation, settings, data, ports);
    for (var part : partsOf(settings)) {
      processes.put(
          part, new ServerProcess(part, data, () -> commands.of(part), readiness(part, ports)));
    }
  }

  private static List<Part> partsOf(SystemSettings settings) {
    return settings.separateServers()
        ? List.of(Part.POSTGRES, Part.KAFKA, Part.SERVICE, Part.WORKER, Part.GATEWAY)
        : List.of(Part.LOCAL_STACK, Part.SERVICE, Part.WORKER, Part.GATEWAY);
  }

  private static Readiness readiness(Part part, Ports ports) {
    return switch (part) {
      case LOCAL_STACK, POSTGRES, KAFKA -> new Readiness.Announced();
      case SERVICE -> new Readiness.Healthy(ports.service());
      case WORKER -> new Readiness.Healthy(ports.worker());
      case GATEWAY -> new Readiness.Healthy(ports.gateway());
    };
  }

  /// Starts everything and returns when all of it is ready. When a part does not come up, the
  /// others are stopped and the exception shows the end of its log.
  public static ArgmaxSystem start(
      Installation installation, SystemSettings settings, Consumer<String> say) {
    var system = claim(installation, settings);
    try {
      system.startAll(() -> new PsetPackages(installation, say).buildInto(system.data.psets()));
      return system;
    } catch (RuntimeException e) {
      system.close();
      throw e;
    }
  }

  private static ArgmaxSystem claim(Installation installation, SystemSettings settings) {
    var data = new DataDirectory(settings.data());
    data.create();
    var lock = data.lock();
    try {
      return new ArgmaxSystem(installation, settings, data, lock);
    } catch (RuntimeException e) {
      close(lock);
      throw e;
    }
  }

  /// The gateway needs nobody to start. The service needs PostgreSQL and the packages; the worker
  /// is started beside it and waits for it by itself.
  private void startAll(Runnable buildPsets) {
    var psets = CompletableFuture.runAsync(buildPsets);
    var servers = processes.keySet().stream().filter(ArgmaxSystem::isServer).toList();
    servers.forEach(part -> process(part).start());
    process(Part.GATEWAY).start();
    servers.forEach(part -> process(part).awaitReady(patience));
    await(psets);
    process(Part.SERVICE).start();
    process(Part.WORKER).start();
    for (var part : List.of(Part.SERVICE, Part.WORKER, Part.GATEWAY)) {
      process(part).awaitReady(patience);
    }
  }

  private static boolean isServer(Part part) {
    return switch (part) {
      case LOCAL_STACK, POSTGRES, KAFKA -> true;
      case SERVICE, WORKER, GATEWAY -> false;
    };
  }

  private static void await(CompletableFuture<Void> work) {
    try {
      work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// The process of this part, to look at or to disturb.
  public ServerProcess process(Part part) {
    var process = processes.get(part);
    if (process == null) {
      throw new LaunchException("this system has no process " + part.slug());
    }
    return process;
  }

  public List<ServerProcess> processes() {
    return List.copyOf(processes.values());
  }

  /// The process of PostgreSQL itself, which leaves the family of the part that started it.
  public long postmasterPid() {
    try (var lines = Files.lines(data.postgres().resolve("data/postmaster.pid"))) {
      return Long.parseLong(lines.findFirst().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts this part again after it ended, and waits until it is ready.
  public void restart(Part part) {
    process(part).stop();
    process(part).start();
    process(part).awaitReady(patience);
  }

  public String baseUrl() {
    return baseUrl;
  }

  public DemoAccounts accounts() {
    return accounts;
  }

  /// The label value of the boxes that this system's worker starts.
  public String workerId() {
    return data.workerId();
  }

  /// Whether as many runners wait for submissions as the worker wants, and nothing else is left to
  /// be prepared.
  public boolean isAtRest() {
    return PoolReport.ask(workerPort).filter(PoolReport::isAtRest).isPresent();
  }

  /// Whether somebody is ending the processes by `down`.
  boolean isAskedToStop() {
    return Files.exists(data.stopRequest());
  }

  /// Gives the processes to nobody: they go on after this JVM ends, until `down`.
  void detach() {
    close(lock);
  }

  @Override
  public void close() {
    for (var part : List.of(Part.GATEWAY, Part.WORKER, Part.SERVICE)) {
      process(part).stop();
    }
    processes.values().forEach(ServerProcess::stop);
    LeftoverBoxes.remove(data.workerId());
    close(lock);
  }

  private static void close(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
