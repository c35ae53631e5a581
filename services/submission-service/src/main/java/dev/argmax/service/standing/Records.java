package dev.argmax.service.standing;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.assignment.Timetable;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Computes where members stand, as a reader may know it. The number of queries does not grow with
/// the number of members.
@ApplicationScoped
public class Records {
  private final Courses courses;
  private final Assignments assignments;
  private final Timetable timetable;
  private final Source source;
  private final Clock clock;

  Records(
      Courses courses, Assignments assignments, Timetable timetable, Source source, Clock clock) {
    this.courses = courses;
    this.assignments = assignments;
    this.timetable = timetable;
    this.source = source;
    this.clock = clock;
  }

  /// The record of one member, as they may know it themselves.
  @Transactional
  public StudentRecord own(Member member) {
    return of(member, member);
  }

  /// The record of one member, as the reader may know it.
  @Transactional
  public StudentRecord of(Member member, Member reader) {
    return Objects.requireNonNull(
        of(member.course(), List.of(member), reader).get(member.personId()), "asked for");
  }

  /// The records of these members of a course, by person, as the reader may know them.
  @Transactional
  public Map<UUID, StudentRecord> of(String course, Collection<Member> members, Member reader) {
    if (members.isEmpty()) {
      return Map.of();
    }
    List<Assignment> all = assignments.of(course);
    Timetable.Page dates = timetable.of(all, members);
    Source.Page done = source.of(course, all, members);
    int budget = courses.waivedDays(course);
    Instant now = clock.instant();
    Map<UUID, StudentRecord> records = new HashMap<>();
    for (Member member : members) {
      List<History> histories =
          all.stream()
              .map(assignment -> done.history(dates.of(assignment, member), member.personId()))
              .map(
                  history ->
                      reader.may(Permission.READ_SUBMISSIONS) ? history : history.asShown(now))
              .toList();
      records.put(member.personId(), new StudentRecord(budget, histories));
    }
    return records;
  }
}
