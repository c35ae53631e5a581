package dev.argmax.service.gradebook;

import dev.argmax.service.grade.ClassList;
import dev.argmax.service.grade.ClassList.Student;
import dev.argmax.service.grade.CourseTotal;
import dev.argmax.service.grade.Grade;
import dev.argmax.service.grade.GradedItem;
import dev.argmax.service.grade.Scheme;
import dev.argmax.service.grade.Schemes;
import dev.argmax.service.gradebook.GradebookView.Column;
import dev.argmax.service.gradebook.GradebookView.Line;
import dev.argmax.service.work.ClassWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts the table together. The number of queries does not grow with the class.
@ApplicationScoped
class Gradebook {
  private final ClassList students;
  private final Schemes schemes;
  private final Known known;

  Gradebook(ClassList students, Schemes schemes, Known known) {
    this.students = students;
    this.schemes = schemes;
    this.known = known;
  }

  /// For those who are told what is released, and nothing else.
  ///
  /// @param section only this one; absent means all
  @Transactional
  GradebookView forOthers(String course, @Nullable String section) {
    Scheme scheme = schemes.of(course);
    return table(
        course, scheme, students.of(course, section), known.toOthers(course, scheme), false);
  }

  /// The same as a file: what was withheld a moment ago is in no file any more.
  @Transactional
  GradebookView fileForOthers(String course, @Nullable String section) {
    Scheme scheme = schemes.of(course);
    return table(
        course,
        scheme,
        students.of(course, section),
        known.toOthers(course, scheme).andThen(grades -> withoutWithheld(scheme, grades)),
        false);
  }

  /// For staff.
  ///
  /// @param reading of the students that are wanted
  @Transactional
  GradebookView forStaff(String course, ClassWork.Reading reading) {
    return table(course, schemes.of(course), reading.students(), Known.toStaff(reading), true);
  }

  /// For staff, as a file, which may go anywhere: without grades that are withheld.
  ///
  /// @param reading of the students that are wanted
  @Transactional
  GradebookView fileForStaff(String course, ClassWork.Reading reading) {
    Scheme scheme = schemes.of(course);
    return table(
        course,
        scheme,
        reading.students(),
        Known.toStaff(reading).andThen(grades -> withoutWithheld(scheme, grades)),
        true);
  }

  /// What other systems are told, of the assignments whose grades they are told.
  @Transactional
  GradebookView released(String course) {
    Scheme all = schemes.of(course);
    Scheme told =
        new Scheme(
            all.weights(),
            all.items().stream()
                .filter(item -> !item.withheld() && item.maxScore() != null)
                .toList());
    return table(course, told, students.of(course, null), known.toOthers(course, told), false);
  }

  private static GradebookView table(
      String course,
      Scheme scheme,
      List<Student> students,
      Function<Student, List<Grade>> grades,
      boolean isStaff) {
    return new GradebookView(
        course,
        scheme.weights(),
        scheme.items().stream().map(item -> Column.of(item, isStaff)).toList(),
        students.stream().map(student -> line(student, scheme, grades.apply(student))).toList());
  }

  private static Line line(Student student, Scheme scheme, List<Grade> grades) {
    return new Line(
        student.login(),
        student.name(),
        student.member().section(),
        grades,
        CourseTotal.of(scheme, grades).soFar());
  }

  private static List<Grade> withoutWithheld(Scheme scheme, List<Grade> grades) {
    List<GradedItem> items = scheme.items();
    return IntStream.range(0, items.size())
        .mapToObj(i -> items.get(i).withheld() ? Grade.NOT_RELEASED : grades.get(i))
        .toList();
  }
}
