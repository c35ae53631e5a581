package dev.argmax.service.assignment;

import dev.argmax.service.late.LateDays;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What holds for one student in one assignment, and why: the only place that decides it.
///
/// Each date is the person's own if they have one, else their section's, else the assignment's. How
/// long late work is taken is decided by the first of the three that says so or that names another
/// due date: whoever moves only the due date moves the days after it too.
///
/// @param extraAttempts on top of the assignment's
/// @param changedAt when other dates were last given to the student or taken back; absent if never
public record EffectiveDates(
    Assignment assignment,
    Fact opens,
    Fact due,
    Fact lateUntil,
    int extraAttempts,
    @Nullable Instant changedAt) {
  /// A date and where it comes from.
  ///
  /// @param because whose date it is; absent when it is the assignment's own
  public record Fact(Instant at, @Nullable DateOverride because) {}

  /// What holds for somebody without other dates.
  public static EffectiveDates of(Assignment assignment) {
    return of(assignment, List.of());
  }

  /// @param overrides that apply, the person's before their section's
  static EffectiveDates of(Assignment assignment, List<DateOverride> overrides) {
    Dates own = assignment.dates();
    Fact due = first(overrides, DateOverride::dueAt, own.dueAt());
    return new EffectiveDates(
        assignment,
        first(overrides, DateOverride::opensAt, own.opensAt()),
        due,
        lateUntil(assignment, overrides, due),
        overrides.stream()
            .map(DateOverride::extraAttempts)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(0),
        overrides.stream().map(DateOverride::changedAt).max(Instant::compareTo).orElse(null));
  }

  private static Fact first(
      List<DateOverride> overrides,
      Function<DateOverride, @Nullable Instant> date,
      Instant otherwise) {
    for (DateOverride override : overrides) {
      Instant at = date.apply(override);
      if (at != null) {
        return new Fact(at, override);
      }
    }
    return new Fact(otherwise, null);
  }

  private static Fact lateUntil(Assignment assignment, List<DateOverride> overrides, Fact due) {
    Instant byPolicy = LateDays.end(due.at(), assignment.rules().late().days(), assignment.zone());
    for (DateOverride override : overrides) {
      if (override.lateUntil() != null) {
        return new Fact(notBefore(due, override.lateUntil()), override);
      }
      if (override.dueAt() != null) {
        return new Fact(byPolicy, override);
      }
    }
    Instant own = assignment.dates().lateUntil();
    return new Fact(own == null ? byPolicy : notBefore(due, own), null);
  }

  private static Instant notBefore(Fact due, Instant at) {
    return at.isBefore(due.at()) ? due.at() : at;
  }

  /// Whether the student may see the assignment and hand in.
  public boolean isOpenAt(Instant now) {
    return !now.isBefore(opens.at());
  }

  /// Whether what waits for the due date may be shown.
  public boolean isPastDue(Instant now) {
    return second(now).isAfter(due.at());
  }

  /// The first moment that is past due.
  public Instant pastDueFrom() {
    return second(due.at()).plusSeconds(1);
  }

  /// Whether what arrives then is too late to be taken.
  public boolean isClosedAt(Instant received) {
    return second(received).isAfter(lateUntil.at());
  }

  /// How many days late something received then is, before any of them is waived.
  public int lateDays(Instant received) {
    return LateDays.between(due.at(), received, assignment.zone());
  }

  /// How late something received then is; absent when it is in time.
  public @Nullable Duration lateness(Instant received) {
    return second(received).isAfter(due.at()) ? Duration.between(due.at(), received) : null;
  }

  // A deadline names a second, and all of it is in time.
  private static Instant second(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS);
  }
}
