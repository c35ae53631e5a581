package dev.argmax.service.coursefile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A course as its staff write it down:
///
/// ```yaml
/// id: 6.S898-fall-2022
/// title: "6.S898: Deep Learning"
/// zone: America/New_York
/// assignments:
///   - slug: pset1
///     title: Problem set 1
///     pset: pset1            # the slug of a built package
///     opens: 2022-09-13      # a day means its first second
///     due: 2022-09-27        # a day means its last second, 23:59:59; or 2022-09-27T17:00
/// ```
///
/// @param zone where the course's days begin and end
public record CourseFile(
    String id, String title, ZoneId zone, List<PlannedAssignment> assignments) {
  public CourseFile {
    assignments = List.copyOf(assignments);
  }

  /// @param pset the slug of the package to grade with
  public record PlannedAssignment(
      String slug, String title, String pset, Instant opens, Instant due) {}
}
