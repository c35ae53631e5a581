package dev.argmax.gateway.course;

import dev.argmax.gateway.course.AssignmentView.CostView;
import java.time.Instant;
import java.util.List;

/// What became of a student's late days, as the API tells it.
///
/// @param budget how many are waived over the term
/// @param left how many of them are not spent
record LateDaysView(int budget, int left, List<ItemView> items) {
  /// One late submission that counts.
  record ItemView(
      String assignment, String submission, int attempt, Instant receivedAt, CostView late) {}
}
