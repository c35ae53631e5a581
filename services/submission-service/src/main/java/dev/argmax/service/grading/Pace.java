package dev.argmax.service.grading;

import dev.argmax.contracts.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// How fast runs go through, so that who waits can be told for how long about. Known from the runs
/// that ended since the service started; nothing that counts depends on it.
@ApplicationScoped
class Pace {
  /// What the newest run weighs against those before it.
  private static final double NEWEST = 0.2;

  private final Map<Lane, Duration> usual = new ConcurrentHashMap<>();

  /// Notes how long a run took.
  void took(Lane lane, Duration time) {
    if (!time.isNegative()) {
      usual.merge(lane, time, Pace::blend);
    }
  }

  private static Duration blend(Duration before, Duration newest) {
    return Duration.ofMillis(
        Math.round(before.toMillis() * (1 - NEWEST) + newest.toMillis() * NEWEST));
  }

  /// About how long it is until a worker takes the run at this position, to the second; absent
  /// while no run has ended yet.
  ///
  /// @param position 1 is next
  /// @param underWay how many are being graded side by side
  @Nullable Duration untilTaken(Lane lane, long position, long underWay) {
    Duration time = usual.get(lane);
    return time == null
        ? null
        : Duration.ofSeconds(
            Math.max(1, Math.round(time.toMillis() / 1000.0 * position / Math.max(1, underWay))));
  }
}
