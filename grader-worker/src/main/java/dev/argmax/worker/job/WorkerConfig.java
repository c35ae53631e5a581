package dev.argmax.worker.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What this worker takes on.
@ConfigMapping(prefix = "argmax.worker")
public interface WorkerConfig {
  /// Names the worker to the service and on its boxes. Should stay the same over restarts, so that
  /// boxes of an earlier life are found; the host name and port if absent.
  Optional<String> id();

  /// How many runs at a time.
  @WithDefault("1")
  int slots();

  /// The lanes to take runs from, the more urgent first, as in [dev.argmax.contracts.Lane#slug()].
  @WithDefault("cpu-interactive,cpu-bulk")
  List<String> lanes();

  /// How long a run may go on when the worker is told to stop.
  @WithDefault("PT10S")
  Duration drain();
}
