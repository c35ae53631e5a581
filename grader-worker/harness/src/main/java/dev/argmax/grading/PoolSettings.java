package dev.argmax.grading;

import dev.argmax.pset.Pset;
import dev.argmax.sandbox.Limits;
import java.util.List;

/// How many runners to keep booted.
///
/// @param ready runners of each profile that wait for a submission; 0 boots every runner when it is
///   needed
/// @param profiles how many profiles, the recently used ones, are kept ready. A profile is the
///   limits of a pset: a JVM's memory cannot be changed once it runs
/// @param reserveMiB memory of the machine that must stay free besides what a runner may take, or
///   none is booted ahead
/// @param first profiles to keep ready before any submission has come
public record PoolSettings(int ready, int profiles, int reserveMiB, List<Limits> first) {
  public PoolSettings {
    first = List.copyOf(first);
  }

  /// The profile of the runners that a pset with these limits is run in.
  public static Limits profileOf(Pset.Limits limits) {
    return new Limits(
        limits.memoryMiB(), limits.heapMiB(), limits.pids(), 1.0, limits.scratchMiB());
  }

  /// Every runner is booted when it is needed.
  public static PoolSettings none() {
    return new PoolSettings(0, 0, 0, List.of());
  }
}
