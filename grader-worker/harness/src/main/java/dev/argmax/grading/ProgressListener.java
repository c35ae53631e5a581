package dev.argmax.grading;

import dev.argmax.contracts.GradingProgress;
import org.jspecify.annotations.Nullable;

/// Is told where a run is. Called by one thread at a time, of those that grade, so it must be
/// quick.
@FunctionalInterface
public interface ProgressListener {
  /// @param problem the id of the problem that is run just now; null outside of running
  /// @param done test cases finished
  /// @param total test cases of the pset
  void at(GradingProgress.Phase phase, @Nullable String problem, int done, int total);
}
