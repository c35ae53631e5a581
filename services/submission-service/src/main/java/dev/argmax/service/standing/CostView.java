package dev.argmax.service.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What lateness costs, for people and programs.
///
/// @param days how many days late
/// @param waived how many of them are waived
/// @param charged how many cost points
/// @param factor what is kept of the points, 0 to 1
/// @param waivedLeft how many waived days the student has left now, before these are spent
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CostView(
    int days, int waived, int charged, double factor, @Nullable Integer waivedLeft) {
  /// This cost for a reader.
  public static CostView of(Cost cost, @Nullable Integer waivedLeft) {
    return new CostView(cost.days(), cost.waived(), cost.charged(), cost.factor(), waivedLeft);
  }
}
