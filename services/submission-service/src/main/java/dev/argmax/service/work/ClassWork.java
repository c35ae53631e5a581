package dev.argmax.service.work;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.grade.ClassList;
import dev.argmax.service.grade.ClassList.Student;
import dev.argmax.service.revision.Revisions;
import dev.argmax.service.standing.Records;
import dev.argmax.service.standing.StudentRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what a whole class has, for its staff.
///
/// What was read last of a course is kept until its revision is another one: looking costs one
/// statement then, however large the class is.
@ApplicationScoped
public class ClassWork {
  private final Courses courses;
  private final Revisions revisions;
  private final ClassList students;
  private final Records records;
  private final Clock clock;
  private final KeptClasses kept = new KeptClasses();

  ClassWork(
      Courses courses, Revisions revisions, ClassList students, Records records, Clock clock) {
    this.courses = courses;
    this.revisions = revisions;
    this.students = students;
    this.records = records;
    this.clock = clock;
  }

  /// What each student who was not dropped has, by login.
  ///
  /// @param reader somebody who may read all submissions
  /// @param section only this one; absent means all
  @Transactional
  public Reading read(Member reader, @Nullable String section) {
    reader.require(Permission.READ_SUBMISSIONS);
    String revision = revisions.of(reader.course());
    KeptClass all = kept.get(reader.course(), revision, () -> fresh(reader, revision));
    return new Reading(all, all.students(section), clock.instant());
  }

  // Read after the revision, so that it is never older than that says.
  private KeptClass fresh(Member reader, String revision) {
    List<Student> all = students.of(reader.course(), null);
    return new KeptClass(
        revision,
        courses.zone(reader.course()),
        all,
        records.of(reader.course(), all.stream().map(Student::member).toList(), reader));
  }

  /// Where everybody stands at one moment.
  public static final class Reading {
    private final KeptClass all;
    private final List<Student> students;
    private final Instant at;

    private Reading(KeptClass all, List<Student> students, Instant at) {
      this.all = all;
      this.students = students;
      this.at = at;
    }

    /// Those who were asked for, by login.
    public List<Student> students() {
      return students;
    }

    /// The moment.
    public Instant at() {
      return at;
    }

    /// Where each of them stands, by person.
    public Map<UUID, StudentRecord> records() {
      return all.records();
    }

    /// Everybody's work in one assignment.
    public List<Work> in(UUID assignment) {
      return students.stream().map(student -> work(student, assignment)).toList();
    }

    /// An entity tag of whatever is made of this: the same for as long as the course has the same
    /// revision and nothing fell due for anybody.
    public String tag() {
      return all.revision() + "." + all.fallenDue(at);
    }

    /// The same for what ends with the day: another one after midnight.
    public String tagOfToday() {
      return tag() + "." + LocalDate.ofInstant(at, all.zone());
    }

    private Work work(Student student, UUID assignment) {
      StudentRecord record =
          Objects.requireNonNull(all.records().get(student.member().personId()), "asked for");
      return Work.of(student, record.in(assignment), at);
    }
  }
}
