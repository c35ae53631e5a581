package dev.argmax.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Does several things at once and waits for all of them.
final class Together {
  private Together() {}

  /// @param stop called once when one of them fails, so that the others end soon
  /// @throws RuntimeException the first that one of them threw
  static void run(List<Runnable> works, Runnable stop) {
    if (works.size() == 1) {
      works.getFirst().run();
      return;
    }
    var first = new FirstFailure(stop);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      works.forEach(work -> running.add(threads.submit(() -> first.guard(work))));
      running.forEach(Together::await);
    }
    first.rethrow();
  }

  /// Waits for something that was done on another thread.
  ///
  /// @throws RuntimeException what it threw
  static void await(Future<?> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw GradingFault.infrastructure("grading was interrupted", e);
    }
  }

  private static final class FirstFailure {
    private final Runnable stop;
    private @Nullable RuntimeException failure;

    FirstFailure(Runnable stop) {
      this.stop = stop;
    }

    void guard(Runnable work) {
      try {
        work.run();
      } catch (RuntimeException e) {
        keep(e);
      }
    }

    private synchronized void keep(RuntimeException e) {
      if (failure == null) {
        failure = e;
        stop.run();
      }
    }

    synchronized void rethrow() {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
