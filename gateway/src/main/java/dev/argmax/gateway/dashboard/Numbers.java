package dev.argmax.gateway.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the API counts in one assignment.
public record Numbers(
    String slug,
    String title,
    Instant opensAt,
    Instant dueAt,
    @Nullable Double maxScore,
    int students,
    int handedIn,
    int graded,
    int underWay,
    int parked,
    int missing,
    int late,
    int flagged,
    int overridden,
    @Nullable Double mean,
    @Nullable Double median) {
  /// Of all assignments of a course.
  record OfCourse(int students, List<Numbers> assignments) {}

  /// More about one of them.
  public record OfAssignment(
      Numbers numbers, List<Bin> scores, List<Day> arrivals, List<Rate> tests) {}

  /// How many scores lie from one to below the other.
  public record Bin(double from, double to, int students) {}

  /// What came in on one day.
  public record Day(LocalDate day, int submissions, int late) {}

  /// How often a test case is passed.
  public record Rate(
      String problem,
      String title,
      String name,
      String visibility,
      double maxPoints,
      int submissions,
      int passed) {}
}
