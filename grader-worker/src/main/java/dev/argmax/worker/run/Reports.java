package dev.argmax.worker.run;

import dev.argmax.contracts.GradingCompleted;
import dev.argmax.contracts.GradingProgress;
import java.util.function.BooleanSupplier;

/// Where a run says how it goes.
public interface Reports {
  /// Says where the run is. May be lost; returns at once, whatever happens.
  void progress(GradingProgress progress);

  /// Says what became of the run, again and again until it is safely stored.
  ///
  /// @param worthwhile asked between attempts; false ends them
  /// @return whether it was stored
  boolean completed(GradingCompleted completed, BooleanSupplier worthwhile);
}
