package dev.argmax.service.rebase;

import dev.argmax.service.coursefile.CourseFile;
import dev.argmax.service.coursefile.CourseYaml;
import dev.argmax.service.coursefile.CourseYaml.Span;
import dev.argmax.service.coursefile.WrittenDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Moves a course file to another term.
///
/// ## Theory of operation
///
/// Every date keeps its weekday and its week, counted from the week of the first day. Weeks that
/// are off from Monday to Friday are not counted, so all that follows moves on by a week. A date
/// that falls on a single day off goes to the next day that is not, and a remark asks the staff to
/// look at it. Only the ten characters of each date are replaced in the text; times of day,
/// comments and layout stay.
public final class Rebase {
  private final String text;
  private final Wish wish;
  private final CourseFile course;
  private final List<Edit> edits = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private Rebase(String text, Wish wish) {
    this.text = text;
    this.wish = wish;
    this.course = CourseYaml.parse(text);
  }

  /// @param firstDay of the new term
  /// @param id absent like title and term to leave what is there
  public record Wish(
      LocalDate firstDay,
      OffDays off,
      @Nullable String id,
      @Nullable String title,
      @Nullable String term) {}

  /// @param remarks what the staff should look at
  public record Rebased(String text, List<String> remarks) {
    public Rebased {
      remarks = List.copyOf(remarks);
    }
  }

  private record Edit(int start, int end, String replacement) {}

  /// The file for the new term.
  ///
  /// @throws dev.argmax.service.coursefile.CourseFileException if the text is no course file
  /// @throws IllegalArgumentException if the wish cannot be
  public static Rebased rebase(String text, Wish wish) {
    return new Rebase(text, wish).rebase();
  }

  private Rebased rebase() {
    if (wish.off().contains(wish.firstDay())) {
      throw new IllegalArgumentException("the first day, " + wish.firstDay() + ", is skipped");
    }
    CourseYaml.dates(text).forEach(this::move);
    replace("id", wish.id());
    replace("title", wish.title());
    replace("term", wish.term());
    edits.sort(Comparator.comparingInt(Edit::start).reversed());
    StringBuilder result = new StringBuilder(text);
    edits.forEach(edit -> result.replace(edit.start(), edit.end(), edit.replacement()));
    return new Rebased(result.toString(), remarks);
  }

  private void move(WrittenDate written) {
    LocalDate wanted = target(written);
    LocalDate day = wish.off().next(wanted);
    if (!day.equals(wanted)) {
      remark(written, wanted + " is skipped; moved to " + day + ", a " + name(day.getDayOfWeek()));
    }
    if (day.isBefore(wish.firstDay()) && !written.date().isBefore(course.firstDay())) {
      remark(written, day + " lies before the first day");
    }
    int end = written.start() + written.date().toString().length();
    edits.add(new Edit(written.start(), end, day.toString()));
  }

  private LocalDate target(WrittenDate written) {
    return written.key().equals("firstDay")
        ? wish.firstDay()
        : monday(course.week(written.date()))
            .plusDays(written.date().getDayOfWeek().getValue() - 1L);
  }

  /// The Monday of a week of the new term. Before the term, weeks are counted as they come.
  private LocalDate monday(int week) {
    LocalDate monday = wish.firstDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (week < 1) {
      return monday.plusWeeks(week - 1L);
    }
    for (int left = week - 1; left > 0; ) {
      monday = monday.plusWeeks(1);
      if (!wish.off().holdsWeekOf(monday)) {
        left--;
      }
    }
    return monday;
  }

  private void remark(WrittenDate written, String what) {
    remarks.add("line " + written.line() + ", `" + written.key() + "`: " + what);
  }

  private static String name(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private void replace(String key, @Nullable String value) {
    if (value == null) {
      return;
    }
    if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("the new `" + key + "` must be a line of text");
    }
    Span span =
        CourseYaml.span(text, key)
            .orElseThrow(
                () -> new IllegalArgumentException("the file has no `" + key + "` to replace"));
    String quoted = '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    edits.add(new Edit(span.start(), span.end(), key.equals("id") ? value : quoted));
  }
}
