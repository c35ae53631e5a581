package dev.argmax.service.gradebook;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.course.Definitions;
import dev.argmax.service.course.Member;
import dev.argmax.service.gradebook.ClassList.Student;
import dev.argmax.service.gradebook.GradebookView.Column;
import dev.argmax.service.gradebook.GradebookView.Line;
import dev.argmax.service.gradebook.GradebookView.Weight;
import dev.argmax.service.pset.Pset;
import dev.argmax.service.pset.Psets;
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

/// Puts the table together. The number of queries does not grow with the class.
@ApplicationScoped
class Gradebook {
  private final ClassList students;
  private final Assignments assignments;
  private final Definitions definitions;
  private final Psets psets;
  private final Records records;
  private final Clock clock;

  Gradebook(
      ClassList students,
      Assignments assignments,
      Definitions definitions,
      Psets psets,
      Records records,
      Clock clock) {
    this.students = students;
    this.assignments = assignments;
    this.definitions = definitions;
    this.psets = psets;
    this.records = records;
    this.clock = clock;
  }

  /// @param reader who asks; a machine of the LMS is told no more than students may know already
  /// @param section only this one; absent means all
  @Transactional
  GradebookView of(Member reader, @Nullable String section) {
    String course = reader.course();
    List<Student> all = students.of(course, section);
    List<Weight> weights = weights(course);
    List<Column> columns = assignments.of(course).stream().map(this::column).toList();
    SoFar soFar = new SoFar(weights, columns);
    Map<UUID, StudentRecord> standings =
        records.of(course, all.stream().map(Student::member).toList(), reader);
    Instant now = clock.instant();
    List<Line> lines =
        all.stream()
            .map(
                student ->
                    line(
                        student,
                        Objects.requireNonNull(standings.get(student.member().personId())),
                        soFar,
                        now))
            .toList();
    return new GradebookView(course, weights, columns, lines);
  }

  private static Line line(Student student, StudentRecord record, SoFar soFar, Instant now) {
    List<Cell> cells = record.standings().stream().map(standing -> Cell.of(standing, now)).toList();
    return new Line(
        student.login(), student.name(), student.member().section(), cells, soFar.of(cells));
  }

  private Column column(Assignment assignment) {
    String digest = assignment.psetDigest();
    Double max = digest == null ? null : psets.pset(digest).map(Pset::maxScore).orElse(null);
    return new Column(
        assignment.slug(),
        assignment.title(),
        assignment.category(),
        max,
        assignment.dates().dueAt());
  }

  private List<Weight> weights(String course) {
    return definitions
        .of(course)
        .map(
            definition ->
                definition.file().grading().weights().entrySet().stream()
                    .map(weight -> new Weight(weight.getKey(), weight.getValue()))
                    .toList())
        .orElse(List.of());
  }
}
