package dev.argmax.service.extension;

import dev.argmax.service.assignment.DateOverrides.Terms;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Other dates as staff write them. A date is an instant (`2022-10-25T12:00:00Z`), a local time of
/// the course (`2022-10-25T17:00`), or a day, which means its last second, for `opensAt` its first.
///
/// @param extraAttempts on top of the assignment's
record ExtensionRequest(
    @Nullable String opensAt,
    @Nullable String dueAt,
    @Nullable String lateUntil,
    @Nullable Integer extraAttempts,
    @Nullable String reason) {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final int LONGEST_REASON = 500;

  Terms terms(ZoneId zone) {
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw bad("`reason` must say why, in 1 to " + LONGEST_REASON + " characters");
    }
    if (extraAttempts != null && (extraAttempts < 1 || extraAttempts > 1000)) {
      throw bad("`extraAttempts` must be 1 to 1000");
    }
    Terms terms =
        new Terms(
            date("opensAt", opensAt, LocalTime.MIN, zone),
            date("dueAt", dueAt, LAST_SECOND, zone),
            date("lateUntil", lateUntil, LAST_SECOND, zone),
            extraAttempts,
            why);
    if (terms.changesNothing()) {
      throw bad("give at least one of `opensAt`, `dueAt`, `lateUntil` and `extraAttempts`");
    }
    return terms;
  }

  private static @Nullable Instant date(
      String field, @Nullable String text, LocalTime timeOfBareDay, ZoneId zone) {
    try {
      if (text == null) {
        return null;
      }
      if (!text.contains("T")) {
        return instant(LocalDate.parse(text).atTime(timeOfBareDay), zone);
      }
      boolean hasOffset =
          text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > 7;
      return hasOffset
          ? java.time.OffsetDateTime.parse(text).toInstant()
          : instant(LocalDateTime.parse(text), zone);
    } catch (DateTimeException e) {
      throw bad(
          "`" + field + "` is no date; write 2022-10-25, 2022-10-25T17:00 or 2022-10-25T17:00:00Z");
    }
  }

  // Where clocks show an hour twice, the later one: dates are given in favour of the student.
  private static Instant instant(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail + ".");
  }
}
