package dev.argmax.service.release;

import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import dev.argmax.service.release.Released.Enrolment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The people of a course whom other systems are told of: everybody but those systems.
@ApplicationScoped
class Roll {
  private static final String PEOPLE =
      """
      select e.person_id, e.role, e.section, p.display_name, p.email
      from enrollment e join person p on p.id = e.person_id
      where e.course_id = :course and e.dropped_at is null and e.role <> 'LMS'
        and (:everybody or e.person_id in (:people))""";
  private static final UUID NOBODY = new UUID(0, 0);

  private final EntityManager database;

  Roll(EntityManager database) {
    this.database = database;
  }

  record Entry(Member member, Enrolment enrolment) {}

  /// @param people of whom; absent means of everybody
  List<Entry> of(String course, @Nullable Set<UUID> people) {
    List<?> rows =
        database
            .createNativeQuery(PEOPLE, Tuple.class)
            .setParameter("course", course)
            .setParameter("everybody", people == null)
            .setParameter("people", people == null ? Set.of(NOBODY) : people)
            .getResultList();
    return rows.stream().map(row -> entry(course, (Tuple) row)).toList();
  }

  private static Entry entry(String course, Tuple row) {
    Role role = Role.valueOf(row.get(1, String.class));
    String section = row.get(2, String.class);
    return new Entry(
        new Member(course, row.get(0, UUID.class), role, section),
        new Enrolment(role, section, row.get(3, String.class), row.get(4, String.class)));
  }
}
