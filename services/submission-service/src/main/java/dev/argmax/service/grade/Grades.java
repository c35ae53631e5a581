package dev.argmax.service.grade;

import dev.argmax.service.course.Member;
import dev.argmax.service.standing.Records;
import dev.argmax.service.standing.StudentRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Computes grades. The number of queries does not grow with the number of students.
@ApplicationScoped
public class Grades {
  private final Records records;
  private final Clock clock;

  Grades(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /// What a student has.
  ///
  /// @param grades one for each assignment of the course, in the order in which they are due
  public record Line(StudentRecord record, List<Grade> grades) {}

  /// What these students of a course have, by person.
  ///
  /// @param reader who is told; before the due date it may be less than there is
  @Transactional
  public Map<UUID, Line> of(Member reader, Collection<Member> students) {
    Map<UUID, StudentRecord> standings = records.of(reader.course(), students, reader);
    Instant now = clock.instant();
    Map<UUID, Line> lines = new LinkedHashMap<>();
    for (Member student : students) {
      StudentRecord record = Objects.requireNonNull(standings.get(student.personId()));
      lines.put(student.personId(), new Line(record, of(record, now)));
    }
    return lines;
  }

  /// What somebody with this record has then, in the order in which the assignments are due.
  public static List<Grade> of(StudentRecord record, Instant now) {
    return record.standings().stream().map(standing -> Grade.of(standing, now)).toList();
  }
}
