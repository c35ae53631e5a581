package dev.argmax.service.grade;

import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The students of a course.
@ApplicationScoped
public class ClassList {
  private static final String STUDENTS =
      """
      select e.person_id, e.section, p.login, p.display_name
      from enrollment e join person p on p.id = e.person_id
      where e.course_id = :course and e.role = 'STUDENT' and e.dropped_at is null
        and (cast(:section as text) is null or e.section = :section)
      order by p.login""";

  private final EntityManager database;

  ClassList(EntityManager database) {
    this.database = database;
  }

  /// Somebody whose work is graded.
  public record Student(Member member, String login, String name) {}

  /// Those who were not dropped, by login.
  ///
  /// @param section only this one; absent means all
  public List<Student> of(String course, @Nullable String section) {
    List<?> rows =
        database
            .createNativeQuery(STUDENTS, Tuple.class)
            .setParameter("course", course)
            .setParameter("section", section)
            .getResultList();
    return rows.stream().map(row -> student(course, (Tuple) row)).toList();
  }

  private static Student student(String course, Tuple row) {
    Member member =
        new Member(course, row.get(0, UUID.class), Role.STUDENT, row.get(1, String.class));
    return new Student(member, row.get(2, String.class), row.get(3, String.class));
  }
}
