package dev.argmax.service.standing;

import dev.argmax.service.late.LatePolicy;

/// What lateness costs a submission.
///
/// @param days how many days late it is
/// @param waived how many of them are taken from the student's waived days
/// @param factor what it keeps of its points, 0 to 1
public record Cost(int days, int waived, double factor) {
  static Cost of(LatePolicy policy, int days, int waived) {
    return new Cost(days, waived, policy.factor(days - waived));
  }

  /// How many days cost points.
  public int charged() {
    return days - waived;
  }
}
