package dev.argmax.service.schedule;

import dev.argmax.service.coursefile.CourseFile;
import dev.argmax.service.coursefile.CourseFile.Announcement;
import dev.argmax.service.coursefile.CourseFile.Meeting;
import dev.argmax.service.coursefile.CourseFile.PlannedAssignment;
import dev.argmax.service.schedule.ScheduleView.EventView;
import dev.argmax.service.schedule.ScheduleView.EventView.EventKind;
import dev.argmax.service.schedule.ScheduleView.MeetingView;
import dev.argmax.service.schedule.ScheduleView.ScheduleRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Puts a course in the order of its dates.
final class Schedule {
  private final CourseFile course;
  private final TreeMap<LocalDate, Day> days = new TreeMap<>();

  private Schedule(CourseFile course) {
    this.course = course;
    course.meetings().forEach(this::add);
    course.assignments().forEach(this::add);
    course.announcements().forEach(this::add);
  }

  static List<ScheduleRow> rows(CourseFile course) {
    return new Schedule(course).rows();
  }

  private record Day(List<Meeting> meetings, List<EventView> events) {
    Day() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private void add(Meeting meeting) {
    day(meeting.date()).meetings().add(meeting);
  }

  private void add(PlannedAssignment assignment) {
    if (assignment.pset() != null) {
      add(EventKind.OUT, assignment, assignment.times().opens());
    }
    add(EventKind.DUE, assignment, assignment.times().due());
  }

  private void add(EventKind kind, PlannedAssignment assignment, Instant instant) {
    OffsetDateTime at = instant.atZone(course.zone()).toOffsetDateTime();
    day(at.toLocalDate())
        .events()
        .add(new EventView(kind, assignment.slug(), assignment.title(), at));
  }

  private void add(Announcement announcement) {
    day(announcement.date())
        .events()
        .add(new EventView(EventKind.ANNOUNCEMENT, null, announcement.title(), null));
  }

  private Day day(LocalDate date) {
    return days.computeIfAbsent(date, _ -> new Day());
  }

  private List<ScheduleRow> rows() {
    List<ScheduleRow> rows = new ArrayList<>();
    days.forEach(
        (date, day) -> {
          List<Meeting> meetings = day.meetings();
          rows.add(
              row(date, meetings.isEmpty() ? null : meetings.getFirst(), sorted(day.events())));
          meetings.stream().skip(1).forEach(meeting -> rows.add(row(date, meeting, List.of())));
        });
    return rows;
  }

  // What is due today matters more than what comes out.
  private static List<EventView> sorted(List<EventView> events) {
    return events.stream()
        .sorted(Comparator.comparing((EventView event) -> event.kind() != EventKind.DUE))
        .toList();
  }

  private ScheduleRow row(LocalDate date, @Nullable Meeting meeting, List<EventView> events) {
    return new ScheduleRow(
        date,
        date.getDayOfWeek(),
        course.week(date),
        meeting == null ? null : MeetingView.of(meeting, course.zone()),
        events);
  }
}
