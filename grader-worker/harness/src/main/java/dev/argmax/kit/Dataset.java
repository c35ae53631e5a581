package dev.argmax.kit;

/// Draws data of which the sandbox may have a part only: inputs without their labels.
///
/// It runs in the referee, with a seed that never enters a sandbox, so the student's code cannot
/// draw the same again. Its class lies in `checks/`.
@FunctionalInterface
public interface Dataset {
  /// Draws once. The same draw gives the same data.
  ///
  /// @param given reaches the probe, which reads it with [Draw#given]
  /// @param secret is kept for the test case's [Metric]
  void draw(Draw draw, Evidence given, Evidence secret);
}
