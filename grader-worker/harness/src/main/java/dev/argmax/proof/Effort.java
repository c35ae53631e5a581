package dev.argmax.proof;

/// On how many variants a pset is tried.
///
/// @param solution the solution
/// @param wrong each wrong solution, unless it asks for fewer, and the null suite
public record Effort(int solution, int wrong) {
  /// For every build: enough to see that a change breaks one.
  static final Effort QUICK = new Effort(4, 1);

  /// For a pset that is about to be given to students: every variant of the solution, and enough of
  /// the others that a mistake which is caught by luck is noticed.
  static final Effort FULL = new Effort(Integer.MAX_VALUE, 8);

  Effort atMost(int variants) {
    return new Effort(Math.min(solution, variants), Math.min(wrong, variants));
  }
}
