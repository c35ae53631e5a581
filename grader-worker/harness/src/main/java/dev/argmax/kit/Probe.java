package dev.argmax.kit;

/// Drives the student's code for one test case and records what comes out.
///
/// The same probe runs twice with the same draw: against the submission inside a sandbox, and
/// against the reference solution outside. It must therefore be deterministic, take every random
/// number from `draw` (never from torch, whose bits differ between processors), and emit values
/// computed by the code under test, never an opinion about them.
@FunctionalInterface
public interface Probe {
  /// Runs once.
  ///
  /// @throws Exception whatever the code under test throws; the test case is then a RUNTIME_ERROR
  void run(Draw draw, Evidence out) throws Exception;
}
