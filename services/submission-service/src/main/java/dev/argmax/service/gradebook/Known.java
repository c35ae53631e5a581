package dev.argmax.service.gradebook;

import dev.argmax.service.grade.ClassList.Student;
import dev.argmax.service.grade.Grade;
import dev.argmax.service.grade.Grade.State;
import dev.argmax.service.grade.GradedItem;
import dev.argmax.service.grade.Grades;
import dev.argmax.service.grade.Scheme;
import dev.argmax.service.release.ReleasedGrade;
import dev.argmax.service.release.Releases;
import dev.argmax.service.work.ClassWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// Which grades a reader knows: staff what there is, other systems what was released.
@ApplicationScoped
class Known {
  private final Releases releases;

  Known(Releases releases) {
    this.releases = releases;
  }

  /// The grades of each student, in the order of the scheme.
  static Function<Student, List<Grade>> toStaff(ClassWork.Reading reading) {
    return student ->
        Grades.of(
            Objects.requireNonNull(
                reading.records().get(student.member().personId()), "in the class"),
            reading.at());
  }

  /// The grades of each student of the course, in the order of the scheme.
  Function<Student, List<Grade>> toOthers(String course, Scheme scheme) {
    Map<Key, Grade> released = new HashMap<>();
    for (ReleasedGrade each : releases.grades(course)) {
      released.put(new Key(each.person(), each.assignment()), grade(each));
    }
    return student ->
        scheme.items().stream()
            .map(GradedItem::slug)
            .map(slug -> new Key(student.member().personId(), slug))
            .map(key -> released.getOrDefault(key, Grade.NOT_RELEASED))
            .toList();
  }

  private static Grade grade(ReleasedGrade each) {
    return switch (each.status()) {
      case GRADED -> Grade.released(State.GRADED, each.points(), each.lateDays());
      case MISSING -> Grade.released(State.MISSING, null, null);
      case EXCUSED -> Grade.released(State.EXCUSED, null, null);
    };
  }

  private record Key(UUID person, String assignment) {}
}
