package dev.argmax.worker.sandbox;

import dev.argmax.grading.GraderSettings;
import dev.argmax.grading.PoolSettings;
import dev.argmax.pset.Pset;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/// What is kept ready so that nobody waits for a boot. An idle runner takes about 150 MiB and no
/// CPU.
@ConfigMapping(prefix = "argmax.pool")
interface PoolConfig {
  /// Runners of each profile that wait for a submission; 0 boots each when it is needed.
  @WithDefault("2")
  int ready();

  /// How many profiles are kept ready, the recently used ones. A profile is the limits of a pset.
  @WithDefault("2")
  int profiles();

  /// Memory of the machine, in MiB, that must stay free besides what a runner may take, or none is
  /// booted ahead.
  @WithDefault("1024")
  int reserveMiB();

  /// Problems of one submission that may be run at once, each in a runner of its own.
  @WithDefault("2")
  int shares();

  /// Psets, the last ones graded, whose reference is run on all variants while nothing is graded; 0
  /// runs it when a submission needs it.
  @WithDefault("2")
  int foresight();

  /// Submissions after which a compiler or a referee is replaced.
  @WithDefault("500")
  int uses();

  /// All of it as the grader takes it. Until a submission has come, the limits that most psets have
  /// are expected.
  ///
  /// On a machine of the gpu lane no runner waits and none is shared: it would keep a device from
  /// the submission that needs it.
  ///
  /// @param gpu whether every runner has a device for itself
  default GraderSettings settings(boolean gpu) {
    var settings = GraderSettings.standard().withUses(uses()).withForesight(foresight());
    if (gpu) {
      return settings;
    }
    var usual = PoolSettings.profileOf(Pset.Limits.DEFAULT);
    var pool = new PoolSettings(ready(), profiles(), reserveMiB(), List.of(usual));
    return settings.withPool(pool).withShares(shares());
  }
}
