package dev.argmax.service.work;

import dev.argmax.service.course.Member;
import dev.argmax.service.grade.ClassList;
import dev.argmax.service.grade.ClassList.Student;
import dev.argmax.service.standing.Records;
import dev.argmax.service.standing.StudentRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what a whole class has.
@ApplicationScoped
public class ClassWork {
  private final ClassList students;
  private final Records records;
  private final Clock clock;

  ClassWork(ClassList students, Records records, Clock clock) {
    this.students = students;
    this.records = records;
    this.clock = clock;
  }

  /// What each student who was not dropped has, by login.
  ///
  /// @param reader who is told no more than they may know
  /// @param section only this one; absent means all
  @Transactional
  public Reading read(Member reader, @Nullable String section) {
    List<Student> all = students.of(reader.course(), section);
    return new Reading(
        all,
        records.of(reader.course(), all.stream().map(Student::member).toList(), reader),
        clock.instant());
  }

  /// Where everybody stands at one moment.
  public record Reading(List<Student> students, Map<UUID, StudentRecord> records, Instant at) {
    /// Everybody's work in one assignment.
    public List<Work> in(UUID assignment) {
      return students.stream().map(student -> work(student, assignment)).toList();
    }

    private Work work(Student student, UUID assignment) {
      StudentRecord record =
          Objects.requireNonNull(records.get(student.member().personId()), "asked for");
      return Work.of(student, record.in(assignment), at);
    }
  }
}
