package dev.argmax.grading;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The boxes that one run uses just now, so that it can be stopped from another thread.
final class Held {
  private final Set<Station> stations = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  /// @throws GradingFault if the run was cancelled; the box is killed then
  Station hold(Station station) {
    stations.add(station);
    if (cancelled) {
      station.close();
      throw cancelled();
    }
    return station;
  }

  void release(Station station) {
    stations.remove(station);
  }

  void cancel() {
    cancelled = true;
    stations.forEach(Station::kill);
  }

  void requireWanted() {
    if (cancelled) {
      throw cancelled();
    }
  }

  private static GradingFault cancelled() {
    return GradingFault.infrastructure("grading was cancelled");
  }
}
