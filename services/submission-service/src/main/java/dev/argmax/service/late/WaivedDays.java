package dev.argmax.service.late;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How a student's waived late days are spent over the assignments of a course.
///
/// Nothing is ever booked: what is spent follows from the submissions that count, each time anew.
/// They are served in the order in which they arrived, and each takes as many of the days that are
/// left as raise its points. So the result depends neither on the order in which it is computed nor
/// on what counted before, a new submission never takes a day from an older one that still counts,
/// and a day that would change nothing is not spent.
public final class WaivedDays {
  private WaivedDays() {}

  /// A late submission that counts.
  ///
  /// @param assignment its slug
  public record Claim(String assignment, Instant receivedAt, int lateDays, LatePolicy policy) {}

  /// The waived days of each claim, by assignment; their sum is at most the budget.
  ///
  /// @param claims at most one for each assignment
  public static Map<String, Integer> spend(int budget, Collection<Claim> claims) {
    List<Claim> served =
        claims.stream()
            .sorted(Comparator.comparing(Claim::receivedAt).thenComparing(Claim::assignment))
            .toList();
    Map<String, Integer> spent = new HashMap<>();
    int left = budget;
    for (Claim claim : served) {
      int days = useful(claim, left);
      spent.put(claim.assignment(), days);
      left -= days;
    }
    return spent;
  }

  private static int useful(Claim claim, int left) {
    int best = 0;
    for (int days = 1; days <= Math.min(claim.lateDays(), left); days++) {
      if (factor(claim, days) > factor(claim, best)) {
        best = days;
      }
    }
    return best;
  }

  private static double factor(Claim claim, int waived) {
    return claim.policy().factor(claim.lateDays() - waived);
  }
}
