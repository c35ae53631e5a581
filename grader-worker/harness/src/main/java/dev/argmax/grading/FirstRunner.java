package dev.argmax.grading;

import dev.argmax.sandbox.SandboxException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Boots the first runner of a run while its sources are still being compiled.
final class FirstRunner implements Supplier<Station>, AutoCloseable {
  private final Supplier<Station> boot;
  private final CompletableFuture<Station> first;
  private boolean taken;

  FirstRunner(Supplier<Station> boot) {
    this.boot = boot;
    this.first =
        CompletableFuture.supplyAsync(
            boot, Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()));
  }

  /// The first runner, and after that others.
  @Override
  public Station get() {
    if (taken) {
      return boot.get();
    }
    taken = true;
    try {
      return first.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case GradingFault fault -> throw fault;
        case SandboxException fault -> throw fault;
        case null, default -> throw e;
      }
    }
  }

  /// Throws the first runner away if nobody took it, without waiting for it.
  @Override
  public void close() {
    if (!taken) {
      var _ = first.thenAccept(Station::close);
    }
  }
}
