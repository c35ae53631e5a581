package dev.argmax.service.grading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a worker may be silent, and when we give up.
@ConfigMapping(prefix = "argmax")
interface GradingConfig {

  /// How long a claim lasts without a heartbeat.
  @WithDefault("PT15S")
  Duration leaseDuration();

  /// How often lost leases and unheard announcements are looked for.
  @WithDefault("PT3S")
  Duration sweepInterval();

  /// After how many failures of ours a run is parked for staff.
  @WithDefault("5")
  int maxInfrastructureFailures();
}
