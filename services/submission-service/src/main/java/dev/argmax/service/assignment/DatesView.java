package dev.argmax.service.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.assignment.EffectiveDates.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The dates that hold for one person in one assignment, and why.
///
/// @param lateUntil the last second in which late work is taken; the due date where none is
public record DatesView(FactView opens, FactView due, FactView lateUntil) {
  /// These dates for a reader.
  public static DatesView of(EffectiveDates dates) {
    return new DatesView(
        FactView.of(dates.opens()), FactView.of(dates.due()), FactView.of(dates.lateUntil()));
  }

  /// One date.
  ///
  /// @param source whose date it is; a person's holds before a section's, and that before the
  ///   default
  /// @param reason why there is another date than the default
  /// @param by the login of whoever gave it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FactView(
      Instant at,
      DateOverride.Source source,
      @Nullable String section,
      @Nullable String reason,
      @Nullable String by,
      @Nullable Instant givenAt) {
    static FactView of(Fact fact) {
      DateOverride because = fact.because();
      return because == null
          ? new FactView(fact.at(), DateOverride.Source.DEFAULT, null, null, null, null)
          : new FactView(
              fact.at(),
              because.source(),
              because.section(),
              because.reason(),
              because.by(),
              because.givenAt());
    }
  }
}
