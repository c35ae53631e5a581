package dev.argmax.grading;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// How long a box may take for an answer.
///
/// Theory of operation. What code needs is CPU time; how long that takes on the wall also depends
/// on who else runs on the machine, which is not the student's doing. So when the time is over, the
/// box is asked how much CPU it had. One that had less than the limit, on a machine where programs
/// had to wait for a CPU, was starved, and gets what it lacks: up to four times the limit in all,
/// because something must end. One that had its share, or that slept while CPUs were free, has used
/// up its time. Where the kernel counts neither, the wall clock decides alone.
final class Allowance {
  private static final int MOST = 4;
  private static final Duration NEGLIGIBLE = Duration.ofMillis(20);

  /// Programs waited for a CPU in at least this share of the time.
  private static final double CROWDED = 0.1;

  private final Duration limit;
  private final Meters meters;
  private final long start;
  private final Optional<Duration> cpuAtStart;
  private final Optional<Duration> waitedAtStart;

  Allowance(Duration limit, Meters meters) {
    this.limit = limit;
    this.meters = meters;
    this.start = meters.clock().getAsLong();
    this.cpuAtStart = meters.cpu().get();
    this.waitedAtStart = meters.waited().get();
  }

  /// @param clock nanoseconds of the wall clock
  /// @param cpu what the box used so far
  /// @param waited how long some program of the machine waited for a CPU so far
  record Meters(
      LongSupplier clock, Supplier<Optional<Duration>> cpu, Supplier<Optional<Duration>> waited) {}

  /// What the box may still take; zero when its time is over.
  Duration left() {
    var passed = Duration.ofNanos(meters.clock().getAsLong() - start);
    if (passed.compareTo(limit) < 0) {
      return limit.minus(passed);
    }
    var most = limit.multipliedBy(MOST).minus(passed);
    var lacking = cpuAtStart.flatMap(this::lacking).filter(_ -> isCrowded(passed));
    return lacking
        .map(more -> more.compareTo(most) < 0 ? more : most)
        .filter(more -> more.compareTo(NEGLIGIBLE) > 0)
        .orElse(Duration.ZERO);
  }

  private Optional<Duration> lacking(Duration before) {
    return meters.cpu().get().map(now -> limit.minus(now.minus(before)));
  }

  private boolean isCrowded(Duration passed) {
    return waitedAtStart
        .flatMap(before -> meters.waited().get().map(now -> now.minus(before)))
        .filter(waited -> waited.toNanos() >= CROWDED * passed.toNanos())
        .isPresent();
  }
}
