package dev.argmax.gateway.course;

import dev.argmax.gateway.course.ScheduleView.EventView;
import dev.argmax.gateway.course.ScheduleView.MeetingView;
import dev.argmax.gateway.course.ScheduleView.RowView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A week of the schedule.
///
/// @param current whether today is in it
record Week(int number, boolean current, List<Day> days) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

  /// All weeks in which something happens, in order. A week is current from its Monday on.
  static List<Week> of(ScheduleView schedule, LocalDate today, ZoneId zone) {
    var byNumber =
        schedule.items().stream()
            .collect(Collectors.groupingBy(RowView::week, TreeMap::new, Collectors.toList()));
    return byNumber.entrySet().stream()
        .map(week -> of(week.getKey(), week.getValue(), today, zone))
        .toList();
  }

  private static Week of(int number, List<RowView> rows, LocalDate today, ZoneId zone) {
    var first = rows.getFirst().date();
    var monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
    var current = !today.isBefore(monday) && today.isBefore(monday.plusWeeks(1));
    return new Week(number, current, rows.stream().map(row -> Day.of(row, today, zone)).toList());
  }

  /// One row of the schedule.
  ///
  /// @param time how the date stands in the calendar, to today: `past`, `today` or `ahead`
  record Day(
      String iso, String text, String time, @Nullable Meeting meeting, List<Happening> events) {
    static Day of(RowView row, LocalDate today, ZoneId zone) {
      var date = row.date();
      return new Day(
          date.toString(),
          DAY.format(date),
          date.isBefore(today) ? "past" : date.equals(today) ? "today" : "ahead",
          row.meeting() == null ? null : Meeting.of(row.meeting(), zone),
          row.events().stream().map(event -> Happening.of(event, zone)).toList());
    }
  }

  /// A lecture or another meeting.
  ///
  /// @param kind empty for lectures, which is what most are
  /// @param when its hours and place; empty for the usual ones
  record Meeting(
      String kind,
      String topic,
      String speakers,
      List<ScheduleView.MaterialView> materials,
      String when) {
    static Meeting of(MeetingView meeting, ZoneId zone) {
      return new Meeting(
          kind(meeting.kind()),
          meeting.topic(),
          String.join(", ", meeting.speakers()),
          meeting.materials(),
          when(meeting, zone));
    }

    private static String kind(String kind) {
      return switch (kind) {
        case "LECTURE" -> "";
        case "RECITATION" -> "Recitation";
        case "OFFICE_HOURS" -> "Office hours";
        case "POSTER_SESSION" -> "Poster session";
        case "EXAM" -> "Exam";
        default -> kind;
      };
    }

    private static String when(MeetingView meeting, ZoneId zone) {
      var hours =
          meeting.startsAt() == null
              ? ""
              : HOUR.format(meeting.startsAt().atZone(zone))
                  + (meeting.endsAt() == null
                      ? ""
                      : "–" + HOUR.format(meeting.endsAt().atZone(zone)));
      var place = Objects.requireNonNullElse(meeting.place(), "");
      return hours.isEmpty() || place.isEmpty() ? hours + place : hours + ", " + place;
    }
  }

  /// Something of an assignment, or an announcement.
  ///
  /// @param assignment the slug to link to; empty for announcements
  record Happening(String kind, String assignment, String title, String word) {
    static Happening of(EventView event, ZoneId zone) {
      return new Happening(
          event.kind(),
          Objects.requireNonNullElse(event.assignment(), ""),
          event.title(),
          word(event.kind(), event.at(), zone));
    }

    private static String word(String kind, @Nullable Instant at, ZoneId zone) {
      return switch (kind) {
        case "OUT" -> "out";
        case "DUE" -> at == null ? "due" : "due " + HOUR.format(at.atZone(zone));
        default -> "";
      };
    }
  }
}
