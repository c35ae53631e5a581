package dev.argmax.service.oneroster.rostering;

import dev.argmax.service.oneroster.answer.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// A course of ours, which is a course, a class, a term and a grading period of the standard.
///
/// @param end the first day after it
/// @param weights per cent of each category, in the order in which they are written
/// @param changedAt when its file was last loaded
public record Offering(
    String id,
    String title,
    String term,
    ZoneId zone,
    LocalDate start,
    LocalDate end,
    Map<String, Integer> weights,
    Instant changedAt) {

  /// The id of its term.
  public String termId() {
    return Text.id("term", id);
  }

  /// The id of its one grading period, which is as long as the term.
  public String gradingPeriodId() {
    return Text.id("gradingPeriod", id);
  }

  /// The year in which the school year ends; it begins in August.
  String schoolYear() {
    return Integer.toString(start.getMonthValue() >= 8 ? start.getYear() + 1 : start.getYear());
  }
}
