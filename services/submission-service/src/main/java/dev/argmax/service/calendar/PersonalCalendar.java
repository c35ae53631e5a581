package dev.argmax.service.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.assignment.Timetable;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Definitions;
import dev.argmax.service.course.Definitions.Definition;
import dev.argmax.service.course.Member;
import dev.argmax.service.coursefile.CourseFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a course holds for one of its members, as iCalendar text.
@ApplicationScoped
class PersonalCalendar {
  // RFC 5545, 3.1.
  private static final int LINE_LENGTH = 75;
  private static final String REFRESH = "PT1H";

  private final Courses courses;
  private final Definitions definitions;
  private final Assignments assignments;
  private final Timetable timetable;

  PersonalCalendar(
      Courses courses, Definitions definitions, Assignments assignments, Timetable timetable) {
    this.courses = courses;
    this.definitions = definitions;
    this.assignments = assignments;
    this.timetable = timetable;
  }

  @Transactional
  String text(Member member) {
    Definition definition = definitions.of(member.course()).orElse(null);
    CalendarEvents events =
        new CalendarEvents(
            member.course(),
            courses.zone(member.course()),
            definition == null ? Instant.EPOCH : definition.loadedAt());
    ICalendar calendar = named(definition == null ? member.course() : definition.file().title());
    if (definition != null) {
      add(calendar, definition.file(), events);
    }
    List<Assignment> all = assignments.of(member.course());
    Timetable.Page mine = timetable.of(all, List.of(member));
    all.forEach(each -> calendar.addEvent(events.due(mine.of(each, member))));
    return written(calendar);
  }

  // The library lets a line be one longer than it says, so as not to begin the next with a space.
  private static String written(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE_LENGTH - 1);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory does not fail", e);
    }
    return text.toString();
  }

  private static ICalendar named(String title) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//argmax//course calendar//EN");
    calendar.setMethod("PUBLISH");
    calendar.setName(title);
    // Most programs know these only by their older names, and the library does not know those.
    calendar.setExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(title));
    calendar.setExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH);
    calendar.setExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
    return calendar;
  }

  private static void add(ICalendar calendar, CourseFile course, CalendarEvents events) {
    Keys keys = new Keys();
    course
        .meetings()
        .forEach(
            meeting -> {
              String kind = meeting.kind().name().toLowerCase(Locale.ROOT);
              VEvent event =
                  events.meeting(meeting, keys.next(meeting.date() + "-" + kind.replace('_', '-')));
              calendar.addEvent(event);
            });
    course
        .announcements()
        .forEach(
            each ->
                calendar.addEvent(
                    events.announcement(each, keys.next(each.date() + "-announcement"))));
  }

  /// Tells apart what would have the same name.
  private static final class Keys {
    private final Map<String, Integer> taken = new HashMap<>();

    String next(String key) {
      int count = taken.merge(key, 1, Integer::sum);
      return count == 1 ? key : key + "-" + count;
    }
  }
}
