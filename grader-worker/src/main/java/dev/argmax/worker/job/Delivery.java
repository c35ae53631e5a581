package dev.argmax.worker.job;

import dev.argmax.contracts.GradingRequested;

/// One receipt of a request by this worker. Must be accepted or released before the next is taken.
interface Delivery {
  GradingRequested request();

  /// Done with: somebody has claimed the run, or nobody ever will.
  void accept();

  /// Not now: let another worker have it, or us later.
  void release();
}
