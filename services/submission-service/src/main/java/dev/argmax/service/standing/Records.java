package dev.argmax.service.standing;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.assignment.Timetable;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Computes where members stand. The number of queries does not grow with the number of members.
@ApplicationScoped
public class Records {
  private final Courses courses;
  private final Assignments assignments;
  private final Timetable timetable;
  private final Source source;

  Records(Courses courses, Assignments assignments, Timetable timetable, Source source) {
    this.courses = courses;
    this.assignments = assignments;
    this.timetable = timetable;
    this.source = source;
  }

  /// The record of one member.
  @Transactional
  public StudentRecord of(Member member) {
    return Objects.requireNonNull(
        of(member.course(), List.of(member)).get(member.personId()), "asked for");
  }

  /// The records of these members of a course, by person.
  @Transactional
  public Map<UUID, StudentRecord> of(String course, Collection<Member> members) {
    if (members.isEmpty()) {
      return Map.of();
    }
    List<Assignment> all = assignments.of(course);
    Timetable.Page dates = timetable.of(all, members);
    Source.Page done = source.of(course, all, members);
    int budget = courses.waivedDays(course);
    Map<UUID, StudentRecord> records = new HashMap<>();
    for (Member member : members) {
      List<History> histories =
          all.stream()
              .map(assignment -> done.history(dates.of(assignment, member), member.personId()))
              .toList();
      records.put(member.personId(), new StudentRecord(budget, histories));
    }
    return records;
  }
}
