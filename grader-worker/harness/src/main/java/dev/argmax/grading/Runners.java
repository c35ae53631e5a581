package dev.argmax.grading;

import dev.argmax.sandbox.Limits;
import dev.argmax.sandbox.SandboxException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// The runners of one submission. The first is taken from the pool, or booted if that is empty,
/// while the sources are still being compiled.
final class Runners implements AutoCloseable {
  private final RunnerPool pool;
  private final Disposal disposal;
  private final Limits profile;
  private final Supplier<Station> boot;
  private final CompletableFuture<Station> first;
  private final AtomicBoolean firstTaken = new AtomicBoolean();

  /// @param boot returns a runner that is ready
  Runners(RunnerPool pool, Disposal disposal, Limits profile, Supplier<Station> boot) {
    this.pool = pool;
    this.disposal = disposal;
    this.profile = profile;
    this.boot = boot;
    pool.busy();
    this.first =
        CompletableFuture.supplyAsync(
            this::another, Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()));
  }

  /// A runner that is ready and that nobody else ever had or will have.
  ///
  /// @throws GradingFault or [SandboxException] if none can be had
  Station take() {
    if (!firstTaken.compareAndSet(false, true)) {
      return another();
    }
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

  /// Ends a runner, whatever it may be doing.
  void end(Station runner) {
    disposal.end(runner);
  }

  private Station another() {
    return pool.take(profile).orElseGet(boot);
  }

  /// A first runner that nobody took is as good as new.
  @Override
  public void close() {
    if (firstTaken.compareAndSet(false, true)) {
      var _ = first.thenAccept(unused -> pool.giveBack(profile, unused));
    }
    pool.idle();
  }
}
