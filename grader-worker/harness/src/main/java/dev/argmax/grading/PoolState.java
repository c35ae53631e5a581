package dev.argmax.grading;

/// How the pool of runners stands.
///
/// @param ready runners that wait for a submission
/// @param wanted how many should
/// @param booting whether one is being booted just now
/// @param warm submissions, or parts of them, that found a runner waiting, so far
/// @param cold those that had to boot one, so far
/// @param lost runners that died waiting, so far
public record PoolState(int ready, int wanted, boolean booting, long warm, long cold, long lost) {
  /// Of a pool that does not exist.
  public static final PoolState NONE = new PoolState(0, 0, false, 0, 0, 0);
}
