package dev.argmax.service.statistics;

import java.util.List;

/// Numbers of a course or of one of its assignments.
sealed interface StatisticsView {
  /// @param students how many were not dropped
  /// @param assignments in the order in which they are due
  record OfCourse(String course, int students, List<AssignmentNumbers> assignments)
      implements StatisticsView {}

  /// @param scores how the scores that count are spread
  /// @param arrivals when submissions came in
  /// @param tests how often each test case is passed, in the pset's order
  record OfAssignment(
      AssignmentNumbers numbers,
      List<Histogram.Bin> scores,
      List<Arrivals.Day> arrivals,
      List<TestRates.Rate> tests)
      implements StatisticsView {}
}
