package dev.argmax.service.schedule;

import dev.argmax.service.coursefile.CourseFile.Meeting;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The schedule of a course.
///
/// @param items a row for each date on which something happens, by date; a date with several
///   meetings has a row for each, and its events stand in the first
record ScheduleView(String course, String zone, List<ScheduleRow> items) {

  /// @param week counted from the calendar week, Monday to Sunday, of the course's first day
  /// @param meeting absent on days without one
  record ScheduleRow(
      LocalDate date,
      DayOfWeek weekday,
      int week,
      @Nullable MeetingView meeting,
      List<EventView> events) {}

  /// @param startsAt absent when the usual hours are meant
  record MeetingView(
      Meeting.MeetingKind kind,
      String topic,
      List<String> speakers,
      List<MaterialView> materials,
      @Nullable String place,
      @Nullable OffsetDateTime startsAt,
      @Nullable OffsetDateTime endsAt) {
    static MeetingView of(Meeting meeting, ZoneId zone) {
      return new MeetingView(
          meeting.kind(),
          meeting.topic(),
          meeting.speakers(),
          meeting.materials().stream()
              .map(each -> new MaterialView(each.title(), each.optional()))
              .toList(),
          meeting.place(),
          offset(meeting.startsAt(zone)),
          offset(meeting.endsAt(zone)));
    }

    private static @Nullable OffsetDateTime offset(@Nullable ZonedDateTime at) {
      return at == null ? null : at.toOffsetDateTime();
    }
  }

  record MaterialView(String title, boolean optional) {}

  /// @param assignment the slug; absent for announcements
  /// @param at with the course zone's offset on that day; absent for announcements
  record EventView(
      EventKind kind, @Nullable String assignment, String title, @Nullable OffsetDateTime at) {
    enum EventKind {
      OUT,
      DUE,
      ANNOUNCEMENT
    }
  }
}
