package dev.argmax.service.standing;

import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import java.time.Instant;
import java.util.List;

/// What a member did in all assignments of a course, whatever the time and whoever reads.
///
/// @param budget how many late days the course waives
record Deeds(Member member, int budget, List<History> histories) {
  /// Where the member stands now, as the reader may know it.
  StudentRecord record(Member reader, Instant now) {
    boolean everything = reader.may(Permission.READ_SUBMISSIONS);
    return new StudentRecord(
        budget,
        histories.stream().map(history -> everything ? history : history.asShown(now)).toList());
  }

  /// How many of the member's due dates are behind this moment.
  long fallenDue(Instant at) {
    return histories.stream().filter(history -> history.dates().isPastDue(at)).count();
  }
}
