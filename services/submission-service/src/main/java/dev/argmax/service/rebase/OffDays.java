package dev.argmax.service.rebase;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Days on which nothing takes place.
public final class OffDays {
  private static final int LONGEST = 366;

  private final List<Span> spans = new ArrayList<>();

  private record Span(LocalDate from, LocalDate to) {
    boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /// Adds what is written as a day, `2026-10-12`, or from day to day, `2026-11-23..2026-11-27`.
  ///
  /// @throws IllegalArgumentException with what would be right
  public void add(String written) {
    String[] days = written.split("\\.\\.", 2);
    try {
      Span span = new Span(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]));
      if (span.to().isBefore(span.from()) || span.to().isAfter(span.from().plusDays(LONGEST))) {
        throw new IllegalArgumentException(written + " ends before it begins, or never");
      }
      spans.add(span);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          written + " is no day; write 2026-10-12 or 2026-11-23..2026-11-27", e);
    }
  }

  boolean contains(LocalDate day) {
    return spans.stream().anyMatch(span -> span.contains(day));
  }

  /// The first day from this one on that is not off.
  LocalDate next(LocalDate day) {
    return Stream.iterate(day, each -> each.plusDays(1))
        .filter(each -> !contains(each))
        .findFirst()
        .orElseThrow();
  }

  /// Whether none of its Monday to Friday is left.
  boolean holdsWeekOf(LocalDate monday) {
    return Stream.iterate(monday, day -> day.plusDays(1))
        .limit(DayOfWeek.FRIDAY.getValue())
        .allMatch(this::contains);
  }
}
