package dev.argmax.service.statistics;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.standing.Attempt;
import dev.argmax.service.work.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// When submissions came in, day by day of the course's zone.
final class Arrivals {
  /// No more days than a chart can show.
  private static final int MOST = 120;

  private Arrivals() {}

  /// From the day on which it opened until the last on which late work is taken, but no later than
  /// today; earlier and later if something came in then.
  static List<Day> of(Assignment assignment, List<Work> all, Instant now) {
    SortedMap<LocalDate, Day> days = new TreeMap<>();
    LocalDate today = day(assignment, now);
    LocalDate last = day(assignment, EffectiveDates.of(assignment).lateUntil().at());
    LocalDate end = last.isBefore(today) ? last : today;
    for (LocalDate day = day(assignment, assignment.dates().opensAt());
        !day.isAfter(end) && days.size() < MOST;
        day = day.plusDays(1)) {
      days.put(day, new Day(day, 0, 0));
    }
    for (Work work : all) {
      work.standing().handedIn().forEach(attempt -> count(days, assignment, work, attempt));
    }
    return new ArrayList<>(days.values());
  }

  private static void count(
      SortedMap<LocalDate, Day> days, Assignment assignment, Work work, Attempt attempt) {
    LocalDate day = day(assignment, attempt.receivedAt());
    int late = work.standing().dates().lateDays(attempt.receivedAt()) > 0 ? 1 : 0;
    days.merge(
        day,
        new Day(day, 1, late),
        (a, b) -> new Day(day, a.submissions() + b.submissions(), a.late() + b.late()));
  }

  private static LocalDate day(Assignment assignment, Instant at) {
    return LocalDate.ofInstant(at, assignment.zone());
  }

  /// @param submissions all that came in, those taken back included
  /// @param late how many of them were late for their student
  record Day(LocalDate day, int submissions, int late) {}
}
