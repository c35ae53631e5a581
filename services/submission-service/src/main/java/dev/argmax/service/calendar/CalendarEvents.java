package dev.argmax.service.calendar;

import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import dev.argmax.service.assignment.DateOverride;
import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.coursefile.CourseFile.Announcement;
import dev.argmax.service.coursefile.CourseFile.Material;
import dev.argmax.service.coursefile.CourseFile.Meeting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// Turns what a course says into events of RFC 5545.
///
/// ## Theory of operation
///
/// A calendar program takes an event for a new version of one it knows when the UID is the same and
/// SEQUENCE is higher. So a UID names what the event is of (course, kind, slug or day) and never
/// its time; SEQUENCE, LAST-MODIFIED and DTSTAMP say when the event last changed: when the course
/// file was loaded, or when an extension was given or taken back if that was later. Nothing depends
/// on when somebody reads, so equal calendars are equal bytes. Hours are written in UTC, which
/// needs no zone rules; days without hours are written as days.
final class CalendarEvents {
  // SEQUENCE has 31 bits; counted from here, seconds fit until 2088.
  private static final Instant ORIGIN = Instant.parse("2020-01-01T00:00:00Z");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm:ss", Locale.ENGLISH);

  private final String course;
  private final ZoneId zone;
  private final Instant loadedAt;

  /// @param loadedAt when the course last changed
  CalendarEvents(String course, ZoneId zone, Instant loadedAt) {
    this.course = course;
    this.zone = zone;
    this.loadedAt = loadedAt;
  }

  VEvent meeting(Meeting meeting, String key) {
    VEvent event = event("meeting-" + key);
    event.setSummary(plain(meeting.topic()));
    event.setDescription(plain(description(meeting)));
    if (meeting.place() != null) {
      event.setLocation(plain(meeting.place()));
    }
    ZonedDateTime startsAt = meeting.startsAt(zone);
    ZonedDateTime endsAt = meeting.endsAt(zone);
    if (startsAt == null || endsAt == null) {
      event.setDateStart(day(meeting.date()));
    } else {
      event.setDateStart(Date.from(startsAt.toInstant()));
      event.setDateEnd(Date.from(endsAt.toInstant()));
    }
    return event;
  }

  VEvent announcement(Announcement announcement, String key) {
    VEvent event = event("announcement-" + key);
    event.setSummary(plain(announcement.title()));
    event.setDateStart(day(announcement.date()));
    event.setTransparency(true);
    return event;
  }

  VEvent due(EffectiveDates dates) {
    VEvent event = event("due-" + dates.assignment().slug());
    List<DateOverride> because =
        Stream.of(dates.due().because(), dates.lateUntil().because())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Instant changedAt = dates.changedAt();
    if (changedAt != null) {
      stamp(event, changedAt.isAfter(loadedAt) ? changedAt : loadedAt, 1);
    }
    event.setSummary(plain(dates.assignment().title() + " due"));
    event.setDescription(plain(description(dates, because)));
    event.setDateStart(Date.from(dates.due().at()));
    event.setTransparency(true);
    return event;
  }

  private VEvent event(String key) {
    VEvent event = new VEvent();
    event.setUid(key + "." + course + "@argmax");
    stamp(event, loadedAt, 0);
    return event;
  }

  /// @param raise above what the event would have at that time by itself
  private static void stamp(VEvent event, Instant changedAt, int raise) {
    Date stamp = Date.from(changedAt.truncatedTo(ChronoUnit.SECONDS));
    event.setDateTimeStamp(stamp);
    event.setLastModified(stamp);
    long seconds = Math.max(0, ChronoUnit.SECONDS.between(ORIGIN, changedAt));
    event.setSequence((int) Math.min(Integer.MAX_VALUE, seconds + raise));
  }

  private static String description(Meeting meeting) {
    List<String> lines = new ArrayList<>();
    if (!meeting.speakers().isEmpty()) {
      lines.add(String.join(", ", meeting.speakers()));
    }
    for (Material material : meeting.materials()) {
      lines.add("- " + material.title() + (material.optional() ? " (optional)" : ""));
    }
    return String.join("\n", lines);
  }

  private String description(EffectiveDates dates, List<DateOverride> because) {
    List<String> lines = new ArrayList<>();
    lines.add("Due " + local(dates.due().at()));
    if (dates.lateUntil().at().isAfter(dates.due().at())) {
      lines.add("Late work is taken until " + local(dates.lateUntil().at()));
    }
    because.forEach(each -> lines.add("Extension: " + each.reason()));
    return String.join("\n", lines);
  }

  private String local(Instant at) {
    return LOCAL.format(at.atZone(zone)) + " (" + zone + ")";
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(
            day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false),
        false);
  }

  // The library escapes and folds, but lets control characters through.
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "");
  }
}
