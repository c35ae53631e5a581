package dev.argmax.service.gradebook;

import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.grade.ClassList;
import dev.argmax.service.grade.ClassList.Student;
import dev.argmax.service.grade.CourseTotal;
import dev.argmax.service.grade.Grade;
import dev.argmax.service.grade.GradedItem;
import dev.argmax.service.grade.Scheme;
import dev.argmax.service.grade.Schemes;
import dev.argmax.service.gradebook.GradebookView.Column;
import dev.argmax.service.gradebook.GradebookView.Line;
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

  /// @param reader who asks; a machine of the LMS is told what is released, and nothing else
  /// @param section only this one; absent means all
  @Transactional
  GradebookView of(Member reader, @Nullable String section) {
    return of(reader, section, Function.identity());
  }

  /// The same for a file, which may go anywhere: without grades that are withheld.
  @Transactional
  GradebookView forFile(Member reader, @Nullable String section) {
    Scheme scheme = schemes.of(reader.course());
    return of(reader, section, grades -> withoutWithheld(scheme, grades));
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

  private GradebookView of(
      Member reader, @Nullable String section, Function<List<Grade>, List<Grade>> sight) {
    String course = reader.course();
    Scheme scheme = schemes.of(course);
    List<Student> all = students.of(course, section);
    boolean isStaff = reader.may(Permission.READ_SUBMISSIONS);
    Function<Student, List<Grade>> grades =
        isStaff ? known.toStaff(reader, all) : known.toOthers(course, scheme);
    return table(course, scheme, all, grades.andThen(sight), isStaff);
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
