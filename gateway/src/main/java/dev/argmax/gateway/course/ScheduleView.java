package dev.argmax.gateway.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The schedule of a course as the API tells it, a row for each date and meeting.
record ScheduleView(List<RowView> items) {

  /// @param week counted from the course's first
  /// @param meeting absent on days without one
  record RowView(LocalDate date, int week, @Nullable MeetingView meeting, List<EventView> events) {}

  /// @param kind `LECTURE`, `RECITATION` and so on
  /// @param startsAt absent when the usual hours are meant
  record MeetingView(
      String kind,
      String topic,
      List<String> speakers,
      List<MaterialView> materials,
      @Nullable String place,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt) {}

  record MaterialView(String title, boolean optional) {}

  /// @param kind `OUT`, `DUE` or `ANNOUNCEMENT`
  /// @param assignment the slug; absent for announcements
  record EventView(String kind, @Nullable String assignment, String title, @Nullable Instant at) {}
}
