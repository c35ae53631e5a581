package dev.argmax.service.coursefile;

import dev.argmax.service.late.LatePolicy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A course as its staff write it down, free of contradictions. What each key means stands at the
/// head of the shipped `course/course.yaml`.
///
/// @param id what the course is called in addresses
/// @param zone where the course's days begin and end
/// @param firstDay a day of week 1
/// @param meetings by date
/// @param assignments as written
public record CourseFile(
    String id,
    String title,
    ZoneId zone,
    LocalDate firstDay,
    About about,
    Grading grading,
    List<Meeting> meetings,
    List<Announcement> announcements,
    List<PlannedAssignment> assignments) {
  public CourseFile {
    meetings = List.copyOf(meetings);
    announcements = List.copyOf(announcements);
    assignments = List.copyOf(assignments);
  }

  /// The calendar week of the course in which a day lies. Week 1, Monday to Sunday, holds the first
  /// day.
  public int week(LocalDate day) {
    return Math.toIntExact(ChronoUnit.WEEKS.between(monday(firstDay), monday(day))) + 1;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// What is said of a course to people.
  ///
  /// @param prerequisites groups that are all needed; any one course of a group will do
  public record About(
      @Nullable String term,
      @Nullable String units,
      @Nullable String description,
      List<String> instructors,
      List<List<String>> prerequisites,
      List<String> topics) {
    public About {
      instructors = List.copyOf(instructors);
      prerequisites = prerequisites.stream().map(List::copyOf).toList();
      topics = List.copyOf(topics);
    }
  }

  /// What counts how much.
  ///
  /// @param weights per cent of each category, in the order written; they sum to 100 or are absent
  /// @param waivedDays late days that cost a student nothing, over the whole course
  /// @param late holds for assignments that name no policy of their own
  /// @param counts holds for assignments that do not say which submission counts
  /// @param withheldAtFirst whether the grades of an assignment that comes into the course are
  ///   withheld until staff release them
  public record Grading(
      Map<String, Integer> weights,
      int waivedDays,
      LatePolicy late,
      Counts counts,
      boolean withheldAtFirst) {
    public Grading {
      weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
  }

  /// Which of a student's submissions counts.
  public enum Counts {
    LATEST,
    BEST,
    CHOSEN
  }

  /// A date on which the course meets.
  ///
  /// @param from local time; absent together with `to` when the usual hours are meant
  public record Meeting(
      LocalDate date,
      @Nullable LocalTime from,
      @Nullable LocalTime to,
      MeetingKind kind,
      String topic,
      @Nullable String place,
      List<String> speakers,
      List<Material> materials) {
    public Meeting {
      speakers = List.copyOf(speakers);
      materials = List.copyOf(materials);
    }

    /// What sort of meeting it is.
    public enum MeetingKind {
      LECTURE,
      RECITATION,
      OFFICE_HOURS,
      POSTER_SESSION,
      EXAM
    }

    /// When it begins; absent without hours.
    public @Nullable ZonedDateTime startsAt(ZoneId zone) {
      return from == null ? null : date.atTime(from).atZone(zone);
    }

    /// When it ends; absent without hours.
    public @Nullable ZonedDateTime endsAt(ZoneId zone) {
      return to == null ? null : date.atTime(to).atZone(zone).withLaterOffsetAtOverlap();
    }
  }

  /// What a meeting is read or shown by.
  public record Material(String title, boolean optional) {}

  /// Something that happens on a day and is not handed in.
  public record Announcement(LocalDate date, String title) {}

  /// Work to hand in.
  ///
  /// @param category a key of the weights; absent if it counts towards nothing
  /// @param pset the slug of the package to grade with; absent if people grade it
  public record PlannedAssignment(
      String slug,
      String title,
      @Nullable String category,
      @Nullable String pset,
      Times times,
      Policy policy) {}

  /// @param due the last second in time
  /// @param lateUntil the last second in which late work is taken; absent leaves it to the policy
  public record Times(Instant opens, Instant due, @Nullable Instant lateUntil) {}

  /// @param attempts how many submissions a student has; absent means any number
  public record Policy(
      LatePolicy late, Counts counts, @Nullable Integer attempts, @Nullable Pace pace) {}

  /// At most so many submissions within any such time.
  public record Pace(int submissions, Duration within) {}
}
